namespace Clawlint.Discovery;

/// <summary>The computer's own file system.</summary>
public sealed class PhysicalFileSystem : IFileSystem
{
    private PhysicalFileSystem()
    {
    }

    /// <summary>The one instance.</summary>
    public static PhysicalFileSystem Instance { get; } = new();

    /// <inheritdoc/>
    public FileKind GetKind(string path)
    {
        if (File.Exists(path))
            return FileKind.File;
        if (Directory.Exists(path))
            return FileKind.Folder;
        return FileKind.Missing;
    }

    /// <inheritdoc/>
    public string ResolveLink(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }

    /// <inheritdoc/>
    public UnixFileMode? GetMode(string path)
    {
        try
        {
            return OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path) => File.ReadAllBytes(path);

    /// <inheritdoc/>
    public IEnumerable<FileSystemEntry> Enumerate(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            yield return new(entry.Name, KindOf(entry));
    }

    private static FileKind KindOf(FileSystemInfo entry)
    {
        if (entry is not DirectoryInfo)
            return FileKind.File;
        return entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? FileKind.LinkToFolder : FileKind.Folder;
    }
}
