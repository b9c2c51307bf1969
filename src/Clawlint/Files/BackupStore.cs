using System.Globalization;

namespace Clawlint.Files;

/// <summary>Keeps old bytes of files in a folder of the user's own, readable by nobody else, and never inside a git work tree.</summary>
public sealed class BackupStore
{
    private const UnixFileMode FolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Takes the first of some folders that lies in no git work tree.</summary>
    /// <param name="folders">Folders, best first; they need not exist.</param>
    public BackupStore(IEnumerable<string> folders) => Folder = folders.FirstOrDefault(folder => !GitFolder.Holds(folder));

    /// <summary>The folder; null where none of the candidates may be used.</summary>
    public string? Folder { get; }

    /// <summary>OpenClaw's state folder where there is one, then <c>backups</c> in the user's cache.</summary>
    /// <param name="stateFolder">OpenClaw's state folder, or null.</param>
    /// <param name="environment">Gives the value of an environment variable.</param>
    public static BackupStore ForUser(string? stateFolder, Func<string, string?> environment)
    {
        var folders = new List<string>();
        if (stateFolder is not null)
            folders.Add(Path.Combine(stateFolder, "backups", "clawlint"));
        if (UserCache.Find(environment) is { } cache)
            folders.Add(Path.Combine(cache, "backups"));
        return new BackupStore(folders);
    }

    /// <summary>Keeps the bytes of a file as they were when it was read.</summary>
    /// <returns>The backup's path; null where there is no folder for it.</returns>
    /// <exception cref="IOException">The backup could not be written.</exception>
    internal string? Save(ConfigFile file)
    {
        if (Folder is null)
            return null;
        CreateFolder(Folder);
        var stamp = DateTime.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var path = Path.Combine(Folder, $"{Path.GetFileName(file.ResolvedPath)}.{stamp}-{Path.GetRandomFileName()[..4]}.bak");
        NewFile.Write(path, file.Text.Bytes);
        UnixSync(Folder);
        return path;
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, FolderMode);
    }

    private static void UnixSync(string folder)
    {
        if (!OperatingSystem.IsWindows())
            UnixCalls.SyncFolder(folder);
    }
}
