using Clawlint.Discovery;
using Clawlint.Syntax;

namespace Clawlint.Cli.LanguageServing;

/// <summary>The files around configs, save that those that an editor has open hold what it shows.</summary>
/// <param name="disk">The files on the disk.</param>
/// <param name="openTexts">The open texts by absolute path.</param>
internal sealed class OpenFiles(IFileSystem disk, IReadOnlyDictionary<string, SourceText> openTexts) : IFileSystem
{
    /// <inheritdoc/>
    public FileKind GetKind(string path) => disk.GetKind(path);

    /// <inheritdoc/>
    public string ResolveLink(string path) => disk.ResolveLink(path);

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path) => openTexts.TryGetValue(path, out var text) ? text.Memory.ToArray() : disk.ReadAllBytes(path);

    /// <inheritdoc/>
    public IEnumerable<FileSystemEntry> Enumerate(string folder) => disk.Enumerate(folder);
}
