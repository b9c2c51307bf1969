namespace Clawlint.Files;

/// <summary>Gives a file another path.</summary>
internal sealed class FileRenaming(string path, string newPath) : FileChange(path)
{
    public override FileFailure? Check()
    {
        if (!File.Exists(Path))
            return FileFailures.NotFound(Path);
        return System.IO.Path.Exists(newPath) ? FileFailures.Exists(newPath) : null;
    }

    public override FileFailure? Make(BackupStore? backups)
    {
        if (System.IO.Path.Exists(newPath))
            return FileFailures.Exists(newPath);
        File.Move(Path, newPath, overwrite: false);
        return null;
    }

    public override void Unmake() => File.Move(newPath, Path, overwrite: false);

    public override ChangedFile Describe() => new(newPath, System.IO.Path.GetFullPath(newPath));
}
