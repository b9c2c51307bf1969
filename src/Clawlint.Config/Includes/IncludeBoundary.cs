namespace Clawlint.Config.Includes;

/// <summary>The folders that includes may lie in, as written and with all links followed.</summary>
internal sealed class IncludeBoundary
{
    private const int MaxPathLength = 4096;

    private readonly List<string> _roots = [];
    private readonly List<string> _realRoots = [];
    private readonly bool _isOpen;

    public IncludeBoundary(ConfigSources sources, IConfigFileSystem files, ReadingBehavior behavior)
    {
        _isOpen = !behavior.ConfinesIncludes;
        AddRoot(FolderOf(sources.Path), files);
        foreach (string root in behavior.HasIncludeRoots ? sources.IncludeRoots : [])
        {
            AddRoot(Path.GetFullPath(root), files);
        }
    }

    public static string FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : Path.GetPathRoot(path) ?? "";

    /// <summary>The full path of an include, links not followed; a problem where it may not be looked up.</summary>
    public IncludeProblemKind? Resolve(string include, string includingFile, out string fullPath)
    {
        fullPath = "";
        if (include.Contains('\0', StringComparison.Ordinal))
        {
            return IncludeProblemKind.NulCharacter;
        }

        if (include.Length >= MaxPathLength)
        {
            return IncludeProblemKind.PathTooLong;
        }

        fullPath = Path.GetFullPath(Path.Combine(FolderOf(includingFile), include));
        if (fullPath.Length >= MaxPathLength)
        {
            return IncludeProblemKind.PathTooLong;
        }

        return Contains(_roots, fullPath) ? null : IncludeProblemKind.OutsideRoot;
    }

    /// <summary>True when a path without links lies within.</summary>
    public bool ContainsReal(string realPath) => Contains(_realRoots, realPath);

    private bool Contains(List<string> roots, string path)
    {
        foreach (string root in roots)
        {
            bool isBelow = path.Length > root.Length && path.StartsWith(root, StringComparison.Ordinal) && (Path.EndsInDirectorySeparator(root) || path[root.Length] == Path.DirectorySeparatorChar);
            if (isBelow || path == root)
            {
                return true;
            }
        }

        return _isOpen;
    }

    private void AddRoot(string root, IConfigFileSystem files)
    {
        _roots.Add(Path.TrimEndingDirectorySeparator(root));
        var real = files.Resolve(root);
        _realRoots.Add(Path.TrimEndingDirectorySeparator(real.Failure == IncludeFailure.None ? real.RealPath : root));
    }
}
