namespace Clawlint.Files;

/// <summary>Makes a file.</summary>
internal sealed class FileCreation(string path, ReadOnlyMemory<byte> content, UnixFileMode mode) : FileChange(path)
{
    private string? _temporary;

    public override FileFailure? Check() => System.IO.Path.Exists(Path) ? FileFailures.Exists(Path) : null;

    public override FileFailure? Prepare(BackupStore? backups)
    {
        _temporary = NewFile.WriteBeside(System.IO.Path.GetFullPath(Path), content.Span);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_temporary, mode);
        return null;
    }

    public override FileFailure? Make(BackupStore? backups)
    {
        if (System.IO.Path.Exists(Path))
            return FileFailures.Exists(Path);
        File.Move(_temporary!, Path, overwrite: false);
        _temporary = null;
        return null;
    }

    public override void Unmake() => File.Delete(Path);

    public override void CleanUp(bool isUndone)
    {
        if (_temporary is not null)
            File.Delete(_temporary);
    }

    public override ChangedFile Describe() => new(Path, System.IO.Path.GetFullPath(Path));
}
