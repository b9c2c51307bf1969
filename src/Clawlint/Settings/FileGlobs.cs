using System.Collections.Immutable;
using Clawlint.Discovery;

namespace Clawlint.Settings;

/// <summary>
/// Patterns of files as <c>.gitignore</c> writes them, below one folder: <c>deploy/**</c>, <c>*.example.json</c>, <c>vendor/</c>.
/// A pattern that names a folder means all that lies in it; the last pattern that matches decides, <c>!</c> takes back.
/// </summary>
public sealed class FileGlobs
{
    private readonly string _folder;
    private readonly ImmutableArray<GitIgnorePattern> _patterns;

    /// <summary>Reads patterns.</summary>
    /// <param name="folder">Absolute path of the folder that they speak of.</param>
    /// <param name="patterns">The patterns; an empty one matches nothing.</param>
    public FileGlobs(string folder, IEnumerable<string> patterns)
    {
        _folder = folder;
        _patterns = [.. patterns.Select(GitIgnorePattern.Parse).OfType<GitIgnorePattern>()];
    }

    /// <summary>True where no pattern can match anything.</summary>
    public bool IsEmpty => _patterns.IsEmpty;

    /// <summary>The pattern that means just one file.</summary>
    /// <param name="path">The file's path from the patterns' folder, with slashes.</param>
    public static string Escape(string path)
    {
        var escaped = string.Concat(path.Select(static c => "\\*?[".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
        return escaped.Contains('/', StringComparison.Ordinal) && escaped[0] is not ('!' or '#') ? escaped : $"/{escaped}";
    }

    /// <summary>Whether the patterns mean a file; none means one outside the folder.</summary>
    /// <param name="path">Absolute path.</param>
    public bool Matches(string path)
    {
        if (_patterns.IsEmpty)
            return false;
        var below = Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/');
        if (below.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(below))
            return false;
        for (var i = _patterns.Length - 1; i >= 0; i--)
        {
            if (MatchesPart(_patterns[i], below))
                return !_patterns[i].IsNegated;
        }

        return false;
    }

    private static bool MatchesPart(GitIgnorePattern pattern, string path)
    {
        if (pattern.Matches(path, isFolder: false))
            return true;
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (pattern.Matches(path[..slash], isFolder: true))
                return true;
        }

        return false;
    }
}
