namespace Clawlint.Fixes;

/// <summary>Changes a file's permissions.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Mode">The new permissions.</param>
public sealed record ChmodOperation(string Path, UnixFileMode Mode) : FixOperation(Path);
