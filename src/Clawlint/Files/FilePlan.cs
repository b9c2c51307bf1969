namespace Clawlint.Files;

/// <summary>
/// Changes to several files that are made together: all new contents are written and synced beside the files first, then put in place;
/// on a failure what was put in place is put back.
/// </summary>
public sealed class FilePlan
{
    /// <summary>Gives a file other bytes. Its mode and owner stay.</summary>
    public void Write(ConfigFile file, ReadOnlyMemory<byte> content) => throw new NotImplementedException();

    /// <summary>Makes a file that must not be there yet.</summary>
    public void Create(string path, ReadOnlyMemory<byte> content, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite) => throw new NotImplementedException();

    /// <summary>Gives a file another path, where nothing may lie yet.</summary>
    public void Rename(string path, string newPath) => throw new NotImplementedException();

    /// <summary>Changes a file's permissions; nothing on Windows.</summary>
    public void ChangeMode(string path, UnixFileMode mode) => throw new NotImplementedException();

    /// <summary>Carries the plan out. Throws no exception for what the file system does.</summary>
    /// <param name="backups">Where the old bytes are kept; null for no backups.</param>
    public FilePlanResult Execute(BackupStore? backups) => throw new NotImplementedException();
}
