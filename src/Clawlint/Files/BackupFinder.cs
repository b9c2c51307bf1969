using Clawlint.Discovery;

namespace Clawlint.Files;

/// <summary>Finds the copies that OpenClaw, Clawlint and people keep of a config.</summary>
public static class BackupFinder
{
    // What OpenClaw writes beside its config, besides .bak and .bak.1 to .bak.4: the last one that it started with, and the one before an update.
    private static readonly string[] Endings = [".last-good", ".pre-update"];

    /// <summary>The copies beside a config and in its folder's <c>backups/clawlint</c>, the newest first; those of one time in the order of their names.</summary>
    /// <param name="path">The config's full path.</param>
    public static IReadOnlyList<ConfigBackup> Find(string path)
    {
        var name = Path.GetFileName(path);
        var folder = Path.GetDirectoryName(path)!;
        return
        [
            .. FilesOf(folder, name).Where(file => IsBackup(file.Name[name.Length..]))
                .Concat(FilesOf(Path.Combine(folder, "backups", "clawlint"), name))
                .Select(static file => new ConfigBackup(file.FullName, file.LastWriteTimeUtc, file.Length))
                .OrderByDescending(static backup => backup.LastWriteTime).ThenBy(static backup => backup.Path, StringComparer.Ordinal),
        ];
    }

    private static List<FileInfo> FilesOf(string folder, string name)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFiles().Where(file => file.Name.Length > name.Length && file.Name.StartsWith(name, StringComparison.Ordinal))];
        }
        catch (Exception exception) when (FileFailures.IsExpected(exception))
        {
            return [];
        }
    }

    private static bool IsBackup(string ending) => ConfigFileNames.IsBackup(ending) || Endings.Contains(ending, StringComparer.Ordinal);
}
