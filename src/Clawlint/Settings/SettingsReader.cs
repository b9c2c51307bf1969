using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Discovery;
using Clawlint.Syntax;

namespace Clawlint.Settings;

/// <summary>Reads a settings file and the files that it extends.</summary>
/// <param name="files">Where they lie.</param>
/// <param name="nameOf">The name by which the user knows a full path.</param>
internal sealed class SettingsReader(IFileSystem files, Func<string, string> nameOf)
{
    private readonly List<SettingsFile> _read = [];
    private readonly List<SettingsLayer> _layers = [];
    private readonly Stack<string> _open = new();

    /// <summary>Every file that was read, those that are extended first.</summary>
    public IReadOnlyList<SettingsFile> Files => _read;

    /// <summary>Reads a file with all that it extends.</summary>
    /// <param name="path">Full path; the file is there.</param>
    public SettingsStack Read(string path)
    {
        try
        {
            return new(ReadFile(path), _layers);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var file = new SettingsFile(path, SyntaxTree.Parse(SourceText.FromString("{}", nameOf(path))))
            {
                UnusableFiles = [new("", $"These settings cannot be read, so that nothing of what they say holds: {exception.Message}")],
            };
            _read.Add(file);
            return new(file, []);
        }
    }

    private SettingsFile ReadFile(string path)
    {
        var file = new SettingsFile(path, SyntaxTree.Parse(SourceText.FromBytes(files.ReadAllBytes(path), nameOf(path))));
        var root = file.Document.Root;
        var unusable = ImmutableArray.CreateBuilder<UnusableFile>();
        _open.Push(path);
        foreach (var extended in ElementsOf(root["extends"]))
        {
            if (Extend(extended, path) is { } message)
                unusable.Add(new(extended.Path, message));
        }

        _open.Pop();
        file = file with { UnusableFiles = unusable.ToImmutable() };
        _read.Add(file);
        _layers.Add(SettingsLayer.Read(root));
        _layers.AddRange(root["overrides"].Children.AsEnumerable().Where(static child => child.Kind == ConfigKind.Object).Select(SettingsLayer.ReadOverride));
        return file;
    }

    /// <summary>Reads a file that another one extends; one that was read already keeps its place.</summary>
    /// <returns>Why it cannot be used; null where it can.</returns>
    private string? Extend(ConfigNode reference, string from)
    {
        if (reference.AsString() is not { Length: > 0 } written)
            return null;
        var path = Path.GetFullPath(written, Path.GetDirectoryName(from)!);
        if (_open.Contains(path))
            return path == from ? "These settings extend themselves. Remove this line." : $"{nameOf(path)} extends these settings, so that neither can be read first. Remove one of the two lines.";
        if (_read.Exists(file => file.Path == path))
            return null;
        if (files.GetKind(path) != FileKind.File)
            return $"There is no file {nameOf(path)}. The path is looked up from the folder of the settings that name it.";
        try
        {
            ReadFile(path);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"{nameOf(path)} cannot be read: {exception.Message}";
        }
    }

    /// <summary>The value itself, or the elements where it is a list.</summary>
    internal static IEnumerable<ConfigNode> ElementsOf(ConfigNode node) => node.Kind == ConfigKind.Array ? node.Children.AsEnumerable() : node.IsMissing ? [] : [node];
}
