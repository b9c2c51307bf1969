using Clawlint.Cli.Checking;
using Clawlint.Files;
using Clawlint.Fixes;

namespace Clawlint.Cli.Fixing;

/// <summary>A file and what its fixes made of it; nothing is written yet.</summary>
/// <param name="Input">The file.</param>
internal sealed record FixedFile(InputFile Input)
{
    /// <summary>Why the file could not be fixed; null where it was.</summary>
    public string? Error { get; init; }

    /// <summary>The file as it was read; null for standard input and where it could not be read.</summary>
    public ConfigFile? File { get; init; }

    /// <summary>The release that it was fixed for; null where there is an error.</summary>
    public TargetChoice? Target { get; init; }

    /// <summary>The outcome; null where there is an error.</summary>
    public FixResult? Result { get; init; }

    /// <summary>True where there is something to write.</summary>
    public bool IsChanged => Result is not null && (Result.IsChanged || !Result.Included.IsEmpty || !Result.FileOperations.IsEmpty);
}
