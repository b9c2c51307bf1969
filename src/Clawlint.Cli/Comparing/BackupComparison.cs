using Clawlint.Cli.Checking;
using Clawlint.Files;

namespace Clawlint.Cli.Comparing;

/// <summary>A config and one of its backups.</summary>
/// <param name="Backup">The backup.</param>
/// <param name="Pair">The two, the backup as the older one.</param>
internal sealed record BackupComparison(ConfigBackup Backup, ComparedPair Pair)
{
    /// <summary>Compares a config with all its backups that can be read, the newest first.</summary>
    public static IReadOnlyList<BackupComparison> All(ComparedFile config, ComparedFileReader reader)
    {
        var folder = Path.GetDirectoryName(config.Input.FullPath)!;
        var shownFolder = Path.GetDirectoryName(config.Input.Name) ?? "";
        var found = new List<BackupComparison>();
        foreach (var backup in BackupFinder.Find(config.Input.FullPath))
        {
            var name = Path.Join(shownFolder, Path.GetRelativePath(folder, backup.Path));
            if (ConfigFileReader.Read(backup.Path).Succeeded)
                found.Add(new BackupComparison(backup, new ComparedPair(reader.Read(new InputFile(backup.Path, name)), config)));
        }

        return found;
    }

    /// <summary>
    /// The backup that tells what was done to a config: the newest that holds a value that the config has lost, for a tool may have written several times;
    /// else the newest that differs, else the newest.
    /// </summary>
    public static BackupComparison? Choose(IReadOnlyList<BackupComparison> backups) =>
        backups.FirstOrDefault(static backup => backup.Pair.Lost > 0)
        ?? backups.FirstOrDefault(static backup => !backup.Pair.Comparison.IsSame)
        ?? (backups.Count > 0 ? backups[0] : null);
}
