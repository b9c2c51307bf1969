using System.Text;
using Clawlint.Discovery;

namespace Clawlint.Tests.Settings;

/// <summary>Files in memory, by absolute paths with slashes; notes what was read.</summary>
internal sealed class MemoryFolder : IFileSystem
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public List<string> Read { get; } = [];

    public MemoryFolder With(string path, string content = "{}")
    {
        _files[path] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public FileKind GetKind(string path)
    {
        Asked.Add(path);
        return _files.ContainsKey(path) ? FileKind.File : _files.Keys.Any(file => file.StartsWith(path + "/", StringComparison.Ordinal)) ? FileKind.Folder : FileKind.Missing;
    }

    public string ResolveLink(string path) => path;

    public byte[] ReadAllBytes(string path)
    {
        Read.Add(path);
        return _files.TryGetValue(path, out byte[]? content) ? content : throw new FileNotFoundException(path);
    }

    public IEnumerable<FileSystemEntry> Enumerate(string folder) => throw new NotSupportedException();
}
