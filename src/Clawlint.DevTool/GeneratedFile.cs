namespace Clawlint.DevTool;

/// <summary>A file that a generator writes.</summary>
/// <param name="Path">Its path from the repository's root, with slashes.</param>
/// <param name="Content">What it holds.</param>
internal sealed record GeneratedFile(string Path, byte[] Content);
