namespace Clawlint.Discovery;

/// <summary>The folder within which a project's files may shape a verdict, so that a colleague's machine gives the same one.</summary>
public static class ProjectRoot
{
    /// <summary>The nearest folder, from one upwards, that holds <c>.git</c>; null where none does.</summary>
    public static string? Find(IFileSystem files, string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (files.GetKind(Path.Join(at, ".git")) != FileKind.Missing)
                return at;
        }

        return null;
    }

    /// <summary>The folders from <paramref name="root"/> down to the parent of <paramref name="folder"/>.</summary>
    public static IReadOnlyList<string> FoldersBetween(string root, string folder)
    {
        var folders = new List<string>();
        for (var at = folder; at is not null && at != root;)
        {
            at = Path.GetDirectoryName(at);
            if (at is not null)
                folders.Insert(0, at);
        }

        return folders;
    }
}
