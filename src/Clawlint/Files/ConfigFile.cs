using Clawlint.Syntax;

namespace Clawlint.Files;

/// <summary>A file as it was when it was read.</summary>
/// <param name="Path">The path as the user named it.</param>
/// <param name="ResolvedPath">The file itself: the path's target where the path is a symbolic link, else the full path.</param>
/// <param name="Text">The file's bytes.</param>
/// <param name="LastWriteTime">When it was last written, in UTC.</param>
public sealed record ConfigFile(string Path, string ResolvedPath, SourceText Text, DateTime LastWriteTime)
{
    /// <summary>True where the path is a symbolic link, or leads through one to the file.</summary>
    public bool IsLink { get; init; }
}
