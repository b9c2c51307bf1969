namespace Clawlint.Discovery;

/// <summary>Finds the configs below a folder, in a stable order. Respects <c>.gitignore</c>; passes over <c>node_modules</c>, <c>.git</c> and backups.</summary>
public sealed class ConfigFinder(IFileSystem files)
{
    /// <summary>Called for a folder that cannot be read, with the reason; the search goes on without it.</summary>
    public Action<string, string>? OnUnreadableFolder { get; init; }

    /// <summary>The absolute paths of the configs below a folder: its own files first, then its folders, each by name.</summary>
    /// <param name="folder">Absolute path; always searched, whatever it is called and whether or not it is ignored.</param>
    public IEnumerable<string> Find(string folder)
    {
        // A stack of its own: folders may be nested deeper than the thread's.
        var pending = new Stack<(string Folder, GitIgnore? Above)>();
        pending.Push((folder, RulesAbove(folder)));
        while (pending.TryPop(out var next))
        {
            var entries = Read(next.Folder);
            var ignore = GitIgnore.Enter(files, next.Folder, next.Above);
            var folderName = Path.GetFileName(next.Folder);
            foreach (var entry in entries)
            {
                if (entry.Kind != FileKind.File || !ConfigFileNames.IsConfig(entry.Name, folderName))
                    continue;
                var path = Path.Join(next.Folder, entry.Name);
                if (!ignore.IsIgnored(path, isFolder: false))
                    yield return path;
            }

            for (var i = entries.Count - 1; i >= 0; i--)
            {
                if (entries[i].Kind != FileKind.Folder || IsSkipped(entries[i].Name))
                    continue;
                var path = Path.Join(next.Folder, entries[i].Name);
                if (!ignore.IsIgnored(path, isFolder: true))
                    pending.Push((path, ignore));
            }
        }
    }

    private static bool IsSkipped(string name) => name is "node_modules" or ".git" || ConfigFileNames.IsBackup(name);

    private GitIgnore? RulesAbove(string folder)
    {
        if (ProjectRoot.Find(files, folder) is not { } root)
            return null;
        GitIgnore? rules = null;
        foreach (var above in ProjectRoot.FoldersBetween(root, folder))
            rules = GitIgnore.Enter(files, above, rules);
        return rules;
    }

    private List<FileSystemEntry> Read(string folder)
    {
        var entries = new List<FileSystemEntry>();
        try
        {
            entries.AddRange(files.Enumerate(folder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            OnUnreadableFolder?.Invoke(folder, exception.Message);
        }

        entries.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return entries;
    }
}
