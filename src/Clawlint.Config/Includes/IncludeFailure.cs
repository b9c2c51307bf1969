namespace Clawlint.Config.Includes;

/// <summary>What the file system says of a file that cannot be included.</summary>
public enum IncludeFailure : byte
{
    /// <summary>Nothing: it can.</summary>
    None = 0,

    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>It is a folder.</summary>
    IsFolder,

    /// <summary>It is a pipe, a socket or a device.</summary>
    NotRegularFile,

    /// <summary>It has more than one name (hard links).</summary>
    HardLinked,

    /// <summary>It is larger than allowed.</summary>
    TooLarge,

    /// <summary>Symbolic links that lead to each other.</summary>
    LinkLoop,

    /// <summary>The user may not read it.</summary>
    NoPermission,

    /// <summary>Any other reason of the operating system.</summary>
    Other,
}
