using Clawlint.Discovery;

namespace Clawlint.Tests.Rules;

/// <summary>The files of a sample as they lie in one folder.</summary>
internal sealed class SampleFolder(IReadOnlyList<SampleFile> samples) : IFileSystem
{
    /// <summary>The folder.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath("/c");

    public FileKind GetKind(string path) => Find(path) is not null ? FileKind.File
        : samples.Any(file => FullPath(file).StartsWith(path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)) ? FileKind.Folder
        : FileKind.Missing;

    public string ResolveLink(string path) => Find(path)?.Link ?? path;

    public UnixFileMode? GetMode(string path) => Find(path)?.Mode;

    public byte[] ReadAllBytes(string path) => Find(path)?.Content ?? throw new FileNotFoundException(path);

    public IEnumerable<FileSystemEntry> Enumerate(string folder) =>
        [.. samples.Where(file => System.IO.Path.GetDirectoryName(FullPath(file)) == folder).Select(static file => new FileSystemEntry(System.IO.Path.GetFileName(file.Name), FileKind.File))];

    private SampleFile? Find(string path) => samples.FirstOrDefault(file => FullPath(file) == path);

    private static string FullPath(SampleFile file) => System.IO.Path.GetFullPath(file.Name, Path);
}
