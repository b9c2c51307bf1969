namespace Clawlint.Files;

/// <summary>Changes a file's permissions.</summary>
internal sealed class ModeChange(string path, UnixFileMode mode) : FileChange(path)
{
    private UnixFileMode _old;

    public override FileFailure? Check() => System.IO.Path.Exists(Path) ? null : FileFailures.NotFound(Path);

    public override FileFailure? Make(BackupStore? backups)
    {
        if (OperatingSystem.IsWindows())
            return null;
        _old = File.GetUnixFileMode(Path);
        File.SetUnixFileMode(Path, mode);
        return null;
    }

    public override void Unmake()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, _old);
    }

    public override ChangedFile Describe() => new(Path, ConfigFileReader.ResolveLink(Path));
}
