using Clawlint.Discovery;

namespace Clawlint.Tests.Environments;

/// <summary>Files that are nowhere but here. Paths have slashes and begin with one.</summary>
internal sealed class WorldFolder : IFileSystem
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public WorldFolder Add(string path, string content) => Add(path, System.Text.Encoding.UTF8.GetBytes(content));

    public WorldFolder Add(string path, byte[] content)
    {
        _files[Path.GetFullPath(path)] = content;
        return this;
    }

    public FileKind GetKind(string path) => _files.ContainsKey(path) ? FileKind.File
        : _files.Keys.Any(file => file.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal)) ? FileKind.Folder
        : FileKind.Missing;

    public string ResolveLink(string path) => path;

    public byte[] ReadAllBytes(string path) => _files.TryGetValue(path, out var content) ? content : throw new FileNotFoundException(path);

    public IEnumerable<FileSystemEntry> Enumerate(string folder) =>
        [.. _files.Keys.Where(file => Path.GetDirectoryName(file) == folder).Select(static file => new FileSystemEntry(Path.GetFileName(file), FileKind.File))];
}
