namespace Clawlint.Files;

/// <summary>
/// Gives a file other bytes: written beside it and put in its place. Where that cannot be done (a bind-mounted file, a folder that the user
/// may not write) the old bytes are copied first and the file is written over.
/// </summary>
internal sealed class FileRewriting(ConfigFile file, ReadOnlyMemory<byte> content) : FileChange(file.Path)
{
    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private string? _temporary;
    private string? _backup;
    private bool _isCommitted;
    private bool _isInPlace;
    private string? _remark;

    public override FileFailure? Check()
    {
        return File.Exists(file.ResolvedPath) ? CheckWritable() ?? CheckUnchanged() : FileFailures.Changed(file.Path);
    }

    public override FileFailure? Prepare(BackupStore? backups)
    {
        _isCommitted = GitFolder.HasCommitted(file.ResolvedPath, file.Text.Bytes);
        if (backups is not null && !_isCommitted && !Backup(backups))
            return FileFailures.NoBackup(file.Path);
        try
        {
            _temporary = NewFile.WriteBeside(file.ResolvedPath, content.Span);
            KeepModeAndOwner(_temporary);
        }
        catch (UnauthorizedAccessException)
        {
            _isInPlace = true;
        }

        return null;
    }

    public override FileFailure? Make(BackupStore? backups)
    {
        if (CheckUnchanged() is { } changed)
            return changed;
        var error = _isInPlace ? UnixCalls.Busy : Replace(_temporary!);
        if (error == 0)
        {
            _temporary = null;
            return null;
        }

        return error is UnixCalls.Busy or UnixCalls.OtherDevice ? WriteInPlace(backups) : FileFailures.FromErrorNumber(file.Path, error);
    }

    public override void Unmake()
    {
        if (_isInPlace)
        {
            Overwrite(file.Text.Bytes);
            return;
        }

        var old = NewFile.WriteBeside(file.ResolvedPath, file.Text.Bytes);
        KeepModeAndOwner(old);
        if (Replace(old) != 0)
        {
            Overwrite(file.Text.Bytes);
            File.Delete(old);
        }
    }

    public override void CleanUp(bool isUndone)
    {
        if (_temporary is not null)
            File.Delete(_temporary);
        if (isUndone && _backup is not null && !_isInPlace)
            File.Delete(_backup);
    }

    public override ChangedFile Describe() => new(file.Path, file.ResolvedPath)
    {
        IsLink = file.IsLink,
        BackupPath = _backup,
        IsCommitted = _isCommitted,
        IsWrittenInPlace = _isInPlace,
        Remark = _remark,
    };

    private FileFailure? CheckWritable()
    {
        if (OperatingSystem.IsWindows())
            return File.GetAttributes(file.ResolvedPath).HasFlag(FileAttributes.ReadOnly) ? FileFailures.ReadOnly(file.Path) : null;

        // Root may write anything, but a file without a write bit is meant to be left alone.
        if ((File.GetUnixFileMode(file.ResolvedPath) & AnyWrite) == UnixFileMode.None)
            return FileFailures.ReadOnly(file.Path);
        return UnixCalls.CheckWritable(file.ResolvedPath) is var error and not 0 ? FileFailures.FromErrorNumber(file.Path, error) : null;
    }

    private FileFailure? CheckUnchanged()
    {
        var now = ConfigFileReader.Read(file.ResolvedPath);
        if (!now.Succeeded)
            return now.Failure with { Path = file.Path };
        return now.File.LastWriteTime == file.LastWriteTime && now.File.Text.Bytes.SequenceEqual(file.Text.Bytes) ? null : FileFailures.Changed(file.Path);
    }

    private bool Backup(BackupStore? backups) => (_backup ??= backups?.Save(file)) is not null;

    private int Replace(string temporary)
    {
        if (!OperatingSystem.IsWindows())
            return UnixCalls.Replace(temporary, file.ResolvedPath);
        File.Move(temporary, file.ResolvedPath, overwrite: true);
        return 0;
    }

    private void KeepModeAndOwner(string temporary)
    {
        if (OperatingSystem.IsWindows() || UnixCalls.GetStatus(file.ResolvedPath) is not { } old || UnixCalls.GetStatus(temporary) is not { } made)
            return;
        if ((made.User, made.Group) != (old.User, old.Group) && !UnixCalls.ChangeOwner(temporary, old.User, old.Group))
            _remark = "Its owner could not be kept: it belongs to you now.";
        File.SetUnixFileMode(temporary, old.Permissions);
        if (old.Links > 1)
            _remark = "The file had other names (hard links); they still lead to the old text.";
    }

    private FileFailure? WriteInPlace(BackupStore? backups)
    {
        _isInPlace = true;
        if (!Backup(backups))
            return FileFailures.NoBackup(file.Path);
        try
        {
            Overwrite(content.Span);
            return null;
        }
        catch (IOException exception)
        {
            Overwrite(file.Text.Bytes);
            return FileFailures.FromException(file.Path, exception, isWriting: true);
        }
    }

    private void Overwrite(ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(file.ResolvedPath, FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 0);
        stream.Write(bytes);
        stream.SetLength(bytes.Length);
        stream.Flush(flushToDisk: true);
    }
}
