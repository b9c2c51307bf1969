namespace Clawlint.Files;

/// <summary>Why a file could not be read or written.</summary>
public enum FileFailureKind : byte
{
    /// <summary>Any other reason of the operating system.</summary>
    Other = 0,

    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>It is a folder.</summary>
    IsFolder,

    /// <summary>It is a pipe, a socket or a device.</summary>
    NotRegularFile,

    /// <summary>It is larger than 2 GB.</summary>
    TooLarge,

    /// <summary>The user may not read it, or may not write it or its folder.</summary>
    NoPermission,

    /// <summary>The file or its file system is read-only.</summary>
    ReadOnly,

    /// <summary>The disk or the quota is full.</summary>
    DiskFull,

    /// <summary>Something else changed it since it was read.</summary>
    Changed,

    /// <summary>A file that should be made is there already.</summary>
    Exists,

    /// <summary>No backup of it could be made, so it was not written.</summary>
    NoBackup,
}
