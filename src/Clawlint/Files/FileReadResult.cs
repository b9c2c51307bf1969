using System.Diagnostics.CodeAnalysis;

namespace Clawlint.Files;

/// <summary>A file that was read, or why it was not. Exactly one of the two is there.</summary>
/// <param name="File">The file.</param>
/// <param name="Failure">Why it could not be read.</param>
public sealed record FileReadResult(ConfigFile? File, FileFailure? Failure)
{
    /// <summary>True where the file was read.</summary>
    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => File is not null;
}
