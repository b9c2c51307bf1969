namespace Clawlint.Files;

/// <summary>One step of a <see cref="FilePlan"/>: prepared without touching the file, then made, and unmade where a later step fails.</summary>
internal abstract class FileChange(string path)
{
    /// <summary>The file, as the user named it.</summary>
    public string Path { get; } = path;

    /// <summary>Looks whether the change can be made.</summary>
    public abstract FileFailure? Check();

    /// <summary>Writes what is needed beside the file.</summary>
    public virtual FileFailure? Prepare(BackupStore? backups) => null;

    /// <summary>Makes the change.</summary>
    public abstract FileFailure? Make(BackupStore? backups);

    /// <summary>Puts back what was there before.</summary>
    public abstract void Unmake();

    /// <summary>Removes what is not needed any more.</summary>
    /// <param name="isUndone">Whether the plan has come to nothing.</param>
    public virtual void CleanUp(bool isUndone)
    {
    }

    /// <summary>What the user is told.</summary>
    public abstract ChangedFile Describe();
}
