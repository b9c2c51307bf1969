using System.Text;
using Clawlint.Discovery;

namespace Clawlint.Cli.Tests;

/// <summary>Files that are nowhere but here. Paths have slashes and begin with one.</summary>
internal sealed class MemoryFileSystem : IFileSystem
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Folders that may not be read.</summary>
    public HashSet<string> Locked { get; } = new(StringComparer.Ordinal);

    /// <summary>Links and what they lead to; what they lead to is a file of its own.</summary>
    public Dictionary<string, string> Links { get; } = new(StringComparer.Ordinal);

    public MemoryFileSystem Add(string path, string content = "{}")
    {
        _files[path] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public FileKind GetKind(string path)
    {
        if (_files.ContainsKey(ResolveLink(path)))
            return FileKind.File;
        return _files.Keys.Any(file => file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal)) ? FileKind.Folder : FileKind.Missing;
    }

    public string ResolveLink(string path) => Links.GetValueOrDefault(path, path);

    public byte[] ReadAllBytes(string path) => _files.TryGetValue(ResolveLink(path), out var content) ? content : throw new FileNotFoundException(path);

    public IEnumerable<FileSystemEntry> Enumerate(string folder)
    {
        if (Locked.Contains(folder))
            throw new UnauthorizedAccessException("locked");
        var start = folder.TrimEnd('/') + "/";
        return _files.Keys
            .Where(path => path.StartsWith(start, StringComparison.Ordinal))
            .Select(path => path[start.Length..].Split('/'))
            .Select(parts => new FileSystemEntry(parts[0], parts.Length > 1 ? FileKind.Folder : FileKind.File))
            .Distinct();
    }
}
