using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Clawlint.Files;

/// <summary>What the operating system says of a file without opening it: opening a pipe would wait for somebody to write.</summary>
/// <param name="Type">What it is.</param>
/// <param name="LinkCount">How many names the file has; 1 where that is not known.</param>
/// <param name="Length">Size in bytes.</param>
internal readonly partial record struct FileStatus(FileStatusType Type, long LinkCount, long Length)
{
    private const int BufferLength = 256;

    /// <summary>The status of a file, links followed; <see cref="FileStatusType.Missing"/> where there is none or it may not be seen.</summary>
    public static FileStatus Read(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            return ReadLinux(path);
        }

        return OperatingSystem.IsMacOS() ? ReadMac(path) : ReadPortably(path);
    }

    /// <summary>struct statx: the same on every architecture.</summary>
    private static FileStatus ReadLinux(string path)
    {
        const int WorkingDirectory = -100;
        const uint TypeLinksAndSize = 0x1 | 0x4 | 0x200;
        Span<byte> status = stackalloc byte[BufferLength];
        return Statx(WorkingDirectory, path, 0, TypeLinksAndSize, ref MemoryMarshal.GetReference(status)) != 0
            ? default
            : new FileStatus(
                TypeOf(BinaryPrimitives.ReadUInt16LittleEndian(status[28..])),
                BinaryPrimitives.ReadUInt32LittleEndian(status[16..]),
                BinaryPrimitives.ReadInt64LittleEndian(status[40..]));
    }

    /// <summary>struct stat with 64-bit inodes, as every macOS has it that .NET runs on.</summary>
    private static FileStatus ReadMac(string path)
    {
        Span<byte> status = stackalloc byte[BufferLength];
        ref byte buffer = ref MemoryMarshal.GetReference(status);
        int result = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? Stat(path, ref buffer) : StatInode64(path, ref buffer);
        return result != 0
            ? default
            : new FileStatus(
                TypeOf(BinaryPrimitives.ReadUInt16LittleEndian(status[4..])),
                BinaryPrimitives.ReadUInt16LittleEndian(status[6..]),
                BinaryPrimitives.ReadInt64LittleEndian(status[96..]));
    }

    private static FileStatus ReadPortably(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStatus(FileStatusType.RegularFile, 1, file.Length)
            : Directory.Exists(path) ? new FileStatus(FileStatusType.Folder, 1, 0)
            : default;
    }

    /// <summary>The type bits of st_mode.</summary>
    private static FileStatusType TypeOf(ushort mode) => (mode & 0xF000) switch
    {
        0x8000 => FileStatusType.RegularFile,
        0x4000 => FileStatusType.Folder,
        _ => FileStatusType.Other,
    };

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte status);

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, ref byte status);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatInode64(string path, ref byte status);
}
