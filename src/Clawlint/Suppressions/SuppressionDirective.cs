namespace Clawlint.Suppressions;

/// <summary>What a suppression comment does.</summary>
public enum SuppressionDirective : byte
{
    /// <summary>Nothing: there is no such directive.</summary>
    Unknown = 0,

    /// <summary><c>clawlint-disable-next-line</c>: the next line that holds more than comments.</summary>
    DisableNextLine,

    /// <summary><c>clawlint-disable-line</c>: the comment's own line.</summary>
    DisableLine,

    /// <summary><c>clawlint-disable</c>: from the comment to <see cref="Enable"/>, or to the end of the file.</summary>
    Disable,

    /// <summary><c>clawlint-disable-file</c>: the whole file, wherever the comment stands.</summary>
    DisableFile,

    /// <summary><c>clawlint-enable</c>: ends <see cref="Disable"/>.</summary>
    Enable,
}
