namespace Clawlint.Fixes;

/// <summary>Gives a file another path.</summary>
/// <param name="Path">The old path.</param>
/// <param name="NewPath">The new one; nothing may lie there yet.</param>
public sealed record RenameOperation(string Path, string NewPath) : FixOperation(Path);
