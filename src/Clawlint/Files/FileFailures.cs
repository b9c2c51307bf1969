namespace Clawlint.Files;

/// <summary>Puts what the file system says into words.</summary>
internal static class FileFailures
{
    private const int DiskFull = 28; // ENOSPC
    private const int QuotaExceededLinux = 122; // EDQUOT
    private const int QuotaExceededMac = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static FileFailure NotFound(string path) => new(FileFailureKind.NotFound, path, $"There is no file {path}.");

    public static FileFailure Changed(string path) =>
        new(FileFailureKind.Changed, path, $"{path} was changed by something else after it was read. Nothing was written; run the command again.");

    public static FileFailure Exists(string path) => new(FileFailureKind.Exists, path, $"{path} exists already and is not replaced. Nothing was written.");

    public static FileFailure ReadOnly(string path) =>
        new(FileFailureKind.ReadOnly, path, $"{path} is read-only. Nothing was written; make it writable (chmod u+w), or make the change where the file comes from.");

    public static FileFailure NoBackup(string path) =>
        new(FileFailureKind.NoBackup, path, $"No backup of {path} could be made outside of a git work tree, so nothing was written. Commit the file, or set XDG_CACHE_HOME to a folder that git does not hold.");

    /// <summary>True for the exceptions that file access throws for reasons outside of this program.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or System.Security.SecurityException;

    public static FileFailure FromException(string path, Exception exception, bool isWriting)
    {
        var nothing = isWriting ? " Nothing was written." : "";
        return exception switch
        {
            FileNotFoundException or DirectoryNotFoundException or ArgumentException => NotFound(path),
            UnauthorizedAccessException => new(FileFailureKind.NoPermission, path, $"You may not {(isWriting ? "write" : "read")} {path}, or its folder.{nothing} Check who owns it and its permissions."),
            IOException { HResult: DiskFull or QuotaExceededLinux or QuotaExceededMac or WindowsDiskFull } =>
                new(FileFailureKind.DiskFull, path, $"The disk is full, so {path} cannot be written. Nothing was lost; free some space and run the command again."),
            IOException { HResult: UnixCalls.ReadOnlyFileSystem } => ReadOnly(path),
            _ => new(FileFailureKind.Other, path, $"{path} cannot be {(isWriting ? "written" : "read")}: {exception.Message}{nothing}"),
        };
    }

    public static FileFailure FromErrorNumber(string path, int error) => error switch
    {
        UnixCalls.ReadOnlyFileSystem => ReadOnly(path),
        UnixCalls.NoPermission or 1 => FromException(path, new UnauthorizedAccessException(), isWriting: true),
        _ => FromException(path, new IOException(System.Runtime.InteropServices.Marshal.GetPInvokeErrorMessage(error), error), isWriting: true),
    };
}
