using Clawlint.Discovery;

namespace Clawlint.Tests.Rules;

/// <summary>The files of a sample as they lie in one folder.</summary>
internal sealed class SampleFolder(IReadOnlyList<SampleFile> samples) : IFileSystem
{
    /// <summary>The folder.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath("/c");

    public FileKind GetKind(string path) => Find(path) is null ? FileKind.Missing : FileKind.File;

    public string ResolveLink(string path) => path;

    public byte[] ReadAllBytes(string path) => Find(path)?.Content ?? throw new FileNotFoundException(path);

    public IEnumerable<FileSystemEntry> Enumerate(string folder) => [.. samples.Select(static file => new FileSystemEntry(file.Name, FileKind.File))];

    private SampleFile? Find(string path) => samples.FirstOrDefault(file => System.IO.Path.GetFullPath(file.Name, Path) == path);
}
