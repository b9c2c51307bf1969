namespace Clawlint.Fixes;

/// <summary>One change to one file.</summary>
/// <param name="Path">The file's path.</param>
public abstract record FixOperation(string Path);
