namespace Clawlint.Discovery;

/// <summary>What a folder holds under a name.</summary>
/// <param name="Name">The name, without the folder.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct FileSystemEntry(string Name, FileKind Kind);
