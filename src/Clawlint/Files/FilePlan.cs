namespace Clawlint.Files;

/// <summary>
/// Changes to several files that are made together: all new contents are written and synced beside the files first, then put in place;
/// on a failure what was put in place is put back.
/// </summary>
public sealed class FilePlan
{
    private readonly List<FileChange> _changes = [];

    /// <summary>Gives a file other bytes. Its mode and owner stay.</summary>
    public void Write(ConfigFile file, ReadOnlyMemory<byte> content) => _changes.Add(new FileRewriting(file, content));

    /// <summary>Makes a file that must not be there yet.</summary>
    public void Create(string path, ReadOnlyMemory<byte> content, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite) =>
        _changes.Add(new FileCreation(path, content, mode));

    /// <summary>Gives a file another path, where nothing may lie yet.</summary>
    public void Rename(string path, string newPath) => _changes.Add(new FileRenaming(path, newPath));

    /// <summary>Changes a file's permissions; nothing on Windows.</summary>
    public void ChangeMode(string path, UnixFileMode mode) => _changes.Add(new ModeChange(path, mode));

    /// <summary>Carries the plan out. Throws no exception for what the file system does.</summary>
    /// <param name="backups">Where the old bytes are kept; null for no backups.</param>
    public FilePlanResult Execute(BackupStore? backups)
    {
        var made = new Stack<FileChange>();
        var failure = ForEach(change => change.Check())
            ?? ForEach(change => change.Prepare(backups))
            ?? ForEach(change =>
            {
                var failed = change.Make(backups);
                if (failed is null)
                    made.Push(change);
                return failed;
            });
        if (failure is not null)
            failure = PutBack(made) ?? failure;
        ForEach(change =>
        {
            change.CleanUp(isUndone: failure is not null);
            return null;
        });
        SyncFolders();
        return failure is null ? new FilePlanResult([.. _changes.Select(change => change.Describe())], null) : new FilePlanResult([], failure);
    }

    private FileFailure? ForEach(Func<FileChange, FileFailure?> step)
    {
        foreach (var change in _changes)
        {
            if (Try(change, step) is { } failure)
                return failure;
        }

        return null;
    }

    private static FileFailure? Try(FileChange change, Func<FileChange, FileFailure?> step)
    {
        try
        {
            return step(change);
        }
        catch (Exception exception) when (FileFailures.IsExpected(exception))
        {
            return FileFailures.FromException(change.Path, exception, isWriting: true);
        }
    }

    private static FileFailure? PutBack(Stack<FileChange> made)
    {
        FileFailure? failure = null;
        while (made.TryPop(out var change))
        {
            var failed = Try(change, step =>
            {
                step.Unmake();
                return null;
            });
            if (failed is not null)
                failure = failed with { Message = $"{change.Path} was changed and could not be put back{BackupHint(change)}. {failed.Message}" };
        }

        return failure;
    }

    private static string BackupHint(FileChange change) => change.Describe().BackupPath is { } path ? $"; its old text is in {path}" : "";

    private void SyncFolders()
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var folder in _changes.Select(change => Path.GetDirectoryName(change.Describe().ResolvedPath)!).Distinct(StringComparer.Ordinal))
            UnixCalls.SyncFolder(folder);
    }
}
