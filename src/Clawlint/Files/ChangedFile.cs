namespace Clawlint.Files;

/// <summary>A file that a plan has changed.</summary>
/// <param name="Path">The path as the user named it; the new one after a renaming.</param>
/// <param name="ResolvedPath">The file itself, which differs from the path where that is a symbolic link.</param>
public sealed record ChangedFile(string Path, string ResolvedPath)
{
    /// <summary>True where the path is a symbolic link, or leads through one to the file.</summary>
    public bool IsLink { get; init; }

    /// <summary>Where the old bytes are kept; null where no backup was needed.</summary>
    public string? BackupPath { get; init; }

    /// <summary>True where the old bytes equal a blob that git holds for this work tree, so that no backup was made.</summary>
    public bool IsCommitted { get; init; }

    /// <summary>True where the file could not be replaced (a bind mount) and was written over in place, after the copy at <see cref="BackupPath"/>.</summary>
    public bool IsWrittenInPlace { get; init; }

    /// <summary>What the user should know beyond that (the owner could not be kept); null for nothing.</summary>
    public string? Remark { get; init; }
}
