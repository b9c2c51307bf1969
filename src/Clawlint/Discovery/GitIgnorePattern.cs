namespace Clawlint.Discovery;

/// <summary>One line of a <c>.gitignore</c>, with git's own meaning.</summary>
public sealed class GitIgnorePattern
{
    private readonly string _glob;
    private readonly bool _isAnchored;
    private readonly bool _foldersOnly;

    private GitIgnorePattern(string glob, bool isNegated, bool isAnchored, bool foldersOnly)
    {
        _glob = glob;
        IsNegated = isNegated;
        _isAnchored = isAnchored;
        _foldersOnly = foldersOnly;
    }

    /// <summary>True for <c>!pattern</c>: what matches is not ignored after all.</summary>
    public bool IsNegated { get; }

    /// <summary>Reads a line.</summary>
    /// <returns>Null for an empty line or a comment.</returns>
    public static GitIgnorePattern? Parse(string line)
    {
        line = TrimUnescapedSpaces(line.TrimEnd('\r'));
        var isNegated = line.StartsWith('!');
        if (isNegated)
            line = line[1..];
        if (line.Length == 0 || (!isNegated && line[0] == '#'))
            return null;

        var foldersOnly = line.EndsWith('/');
        if (foldersOnly)
            line = line[..^1];
        var isAnchored = line.Contains('/');
        line = line.TrimStart('/');
        return line.Length == 0 ? null : new GitIgnorePattern(line, isNegated, isAnchored, foldersOnly);
    }

    /// <summary>Whether the pattern speaks of a file or folder.</summary>
    /// <param name="path">The path below the pattern's folder, with slashes.</param>
    /// <param name="isFolder">Whether a folder lies there.</param>
    public bool Matches(string path, bool isFolder)
    {
        if (_foldersOnly && !isFolder)
            return false;
        var subject = _isAnchored ? path : path[(path.LastIndexOf('/') + 1)..];
        return Glob.IsMatch(_glob, subject);
    }

    private static string TrimUnescapedSpaces(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && !(end > 1 && line[end - 2] == '\\'))
            end--;
        return line[..end];
    }
}
