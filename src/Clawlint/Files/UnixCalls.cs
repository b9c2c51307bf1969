using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Clawlint.Files;

/// <summary>The calls of the C library that .NET has no form of. Only for Unix.</summary>
internal static partial class UnixCalls
{
    public const int NoPermission = 13; // EACCES
    public const int Busy = 16; // EBUSY
    public const int OtherDevice = 18; // EXDEV
    public const int ReadOnlyFileSystem = 30; // EROFS

    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint BasicStatus = 0x7FF; // STATX_BASIC_STATS
    private const int WriteAccess = 2; // W_OK

    /// <summary>What a file is and whose; null where that cannot be told. Follows symbolic links.</summary>
    public static UnixStatus? GetStatus(string path)
    {
        try
        {
            return OperatingSystem.IsMacOS() ? GetMacStatus(path) : GetLinuxStatus(path);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Puts a file in the place of another, atomically.</summary>
    /// <returns>0, or the error number.</returns>
    public static int Replace(string source, string target) => rename(source, target) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Gives a file to an owner and a group.</summary>
    /// <returns>False where the user may not.</returns>
    public static bool ChangeOwner(string path, uint user, uint group) => chown(path, user, group) == 0;

    /// <summary>Whether the user may write a file.</summary>
    /// <returns>0, or the error number.</returns>
    public static int CheckWritable(string path) => access(path, WriteAccess) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Makes sure that the names in a folder survive a power cut; where the file system cannot, it does nothing.</summary>
    public static void SyncFolder(string path)
    {
        var folder = open(path, 0);
        if (folder < 0)
            return;
        _ = fsync(folder);
        _ = close(folder);
    }

    private static UnixStatus? GetLinuxStatus(string path)
    {
        Span<byte> buffer = stackalloc byte[256];
        if (statx(CurrentFolder, path, 0, BasicStatus, ref MemoryMarshal.GetReference(buffer)) != 0)
            return null;
        return new UnixStatus(
            BinaryPrimitives.ReadUInt16LittleEndian(buffer[28..]),
            BinaryPrimitives.ReadUInt32LittleEndian(buffer[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(buffer[24..]),
            BinaryPrimitives.ReadUInt32LittleEndian(buffer[16..]));
    }

    private static UnixStatus? GetMacStatus(string path)
    {
        Span<byte> buffer = stackalloc byte[256];
        ref var start = ref MemoryMarshal.GetReference(buffer);
        if ((RuntimeInformation.ProcessArchitecture == Architecture.X64 ? stat64(path, ref start) : stat(path, ref start)) != 0)
            return null;
        return new UnixStatus(
            BinaryPrimitives.ReadUInt16LittleEndian(buffer[4..]),
            BinaryPrimitives.ReadUInt32LittleEndian(buffer[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(buffer[20..]),
            BinaryPrimitives.ReadUInt16LittleEndian(buffer[6..]));
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int rename(string source, string target);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int chown(string path, uint user, uint group);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int access(string path, int mode);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(int file);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int file);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, ref byte buffer);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int stat(string path, ref byte buffer);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int stat64(string path, ref byte buffer);
}
