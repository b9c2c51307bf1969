namespace Clawlint.Discovery;

/// <summary>The little that finding and reading configs needs of a file system. All paths are absolute.</summary>
public interface IFileSystem
{
    /// <summary>What lies at a path; links are followed. Never throws.</summary>
    FileKind GetKind(string path);

    /// <summary>What a link leads to in the end; the path itself where it is none. Never throws.</summary>
    string ResolveLink(string path);

    /// <summary>All bytes of a file.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    byte[] ReadAllBytes(string path);

    /// <summary>What a folder holds, in no particular order.</summary>
    /// <exception cref="IOException">The folder is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    IEnumerable<FileSystemEntry> Enumerate(string folder);

    /// <summary>A file's or folder's permissions, links followed; null where there are none that can be told, as on Windows. Never throws.</summary>
    UnixFileMode? GetMode(string path) => null;
}
