namespace Clawlint.Environments;

/// <summary>Whether one path lies in another.</summary>
internal static class PathBounds
{
    /// <summary>True for a folder itself and all that lies in it.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="path">Full path.</param>
    public static bool Holds(string folder, string path)
    {
        string trimmed = folder.TrimEnd('/', '\\');
        return path.StartsWith(trimmed, StringComparison.Ordinal) && (path.Length == trimmed.Length || path[trimmed.Length] is '/' or '\\');
    }
}
