using System.Text;

namespace Clawlint.Discovery;

/// <summary>The ignore rules that hold in a folder: its own <c>.gitignore</c> and those of the folders above, up to the project's root.</summary>
public sealed class GitIgnore
{
    private readonly GitIgnore? _above;
    private readonly string _folder;
    private readonly List<GitIgnorePattern> _patterns = [];

    private GitIgnore(GitIgnore? above, string folder)
    {
        _above = above;
        _folder = folder;
    }

    /// <summary>The rules of a folder, those of its parent included.</summary>
    /// <param name="files">Where to read.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="above">The parent's rules; null at the project's root.</param>
    public static GitIgnore Enter(IFileSystem files, string folder, GitIgnore? above)
    {
        var ignore = new GitIgnore(above, folder);
        foreach (var line in ReadLines(files, Path.Join(folder, ".gitignore")))
        {
            if (GitIgnorePattern.Parse(line) is { } pattern)
                ignore._patterns.Add(pattern);
        }

        return ignore._patterns.Count == 0 && above is not null ? above : ignore;
    }

    /// <summary>Whether git would leave a file or folder out. The last pattern that matches decides, the nearest file first.</summary>
    /// <param name="path">Absolute path, below the rules' folder.</param>
    /// <param name="isFolder">Whether a folder lies there.</param>
    public bool IsIgnored(string path, bool isFolder)
    {
        for (var level = this; level is not null; level = level._above)
        {
            var below = Path.GetRelativePath(level._folder, path);
            if (Path.DirectorySeparatorChar != '/')
                below = below.Replace(Path.DirectorySeparatorChar, '/');
            for (var i = level._patterns.Count - 1; i >= 0; i--)
            {
                if (level._patterns[i].Matches(below, isFolder))
                    return !level._patterns[i].IsNegated;
            }
        }

        return false;
    }

    private static string[] ReadLines(IFileSystem files, string path)
    {
        if (files.GetKind(path) != FileKind.File)
            return [];
        try
        {
            return Encoding.UTF8.GetString(files.ReadAllBytes(path)).Split('\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Git ignores an unreadable .gitignore as well, with a warning of its own.
            return [];
        }
    }
}
