namespace Clawlint.Fixes;

/// <summary>Makes a file that must not be there yet.</summary>
/// <param name="Path">The new file's path.</param>
/// <param name="Content">Its text.</param>
public sealed record CreateOperation(string Path, string Content) : FixOperation(Path);
