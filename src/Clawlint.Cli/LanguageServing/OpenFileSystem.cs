using Clawlint.Config.Includes;
using Clawlint.Files;
using Clawlint.Syntax;

namespace Clawlint.Cli.LanguageServing;

/// <summary>The files on the disk, save that those that an editor has open hold what it shows.</summary>
/// <param name="openTexts">The open texts by absolute path.</param>
internal sealed class OpenFileSystem(IReadOnlyDictionary<string, SourceText> openTexts) : IConfigFileSystem
{
    private readonly DiskConfigFileSystem _disk = DiskConfigFileSystem.Instance;

    /// <summary>The text of a file; null where it cannot be read.</summary>
    public SourceText? ReadText(string path) =>
        openTexts.GetValueOrDefault(path) ?? (ConfigFileReader.Read(path) is { Succeeded: true } read ? read.File.Text : null);

    /// <inheritdoc/>
    public IncludePath Resolve(string path) => _disk.Resolve(path);

    /// <inheritdoc/>
    public IncludeFile Read(string path, IncludeLimits limits)
    {
        var file = _disk.Read(path, limits);

        // What OpenClaw would refuse to read is refused, whatever the editor shows.
        return file.Failure == IncludeFailure.None && openTexts.TryGetValue(path, out var text) ? new IncludeFile(text.Memory) : file;
    }
}
