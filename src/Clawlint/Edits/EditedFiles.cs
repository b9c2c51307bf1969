using Clawlint.Config.Includes;
using Clawlint.Syntax;

namespace Clawlint.Edits;

/// <summary>The files that a config includes, with edits that are not written yet. Each is read once, so that all edits see the same text.</summary>
/// <param name="files">The files themselves.</param>
internal sealed class EditedFiles(IConfigFileSystem files) : IConfigFileSystem
{
    private readonly Dictionary<string, IncludeFile> _files = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IncludePath Resolve(string path) => files.Resolve(path);

    /// <inheritdoc/>
    public IncludeFile Read(string path, IncludeLimits limits)
    {
        if (!_files.TryGetValue(path, out var file))
            _files.Add(path, file = files.Read(path, limits));
        return file;
    }

    /// <summary>The full path, without links, of the file that a tree was read from; null for the config itself.</summary>
    public string? PathOf(SyntaxTree tree)
    {
        foreach (var (path, file) in _files)
        {
            if (file.Bytes.Equals(tree.Text.Memory) && !file.Bytes.IsEmpty)
                return path;
        }

        return null;
    }

    /// <summary>Gives a file another text.</summary>
    public void Replace(string path, SourceText text) => _files[path] = new IncludeFile(text.Memory);
}
