namespace Clawlint.Files;

/// <summary>A file that could not be read or written; nothing was lost.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Path">The file, as the user named it.</param>
/// <param name="Message">What happened and what to do, for the user.</param>
public sealed record FileFailure(FileFailureKind Kind, string Path, string Message);
