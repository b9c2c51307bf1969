using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Discovery;
using Clawlint.Policies;
using Clawlint.Schema;
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
        var folder = Path.GetDirectoryName(path)!;
        foreach (var node in SettingsPlaces.LayersOf(root))
        {
            var layer = node == root ? SettingsLayer.Read(node, folder) : SettingsLayer.ReadOverride(node, folder);
            _layers.Add(layer with { Policies = [.. ReadPolicies(node["policies"], folder, unusable)] });
        }

        file = file with { UnusableFiles = unusable.ToImmutable() };
        _read.Add(file);
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
            return NotThere(path);
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

    private List<Policy> ReadPolicies(ConfigNode list, string folder, ImmutableArray<UnusableFile>.Builder unusable)
    {
        var policies = new List<Policy>();
        foreach (var node in list.Children.AsEnumerable().Where(static node => node.AsString() is { Length: > 0 }))
        {
            var path = Path.GetFullPath(node.AsString()!, folder);
            try
            {
                if (files.GetKind(path) == FileKind.File)
                    policies.Add(Policy.Read(files, path, nameOf(path)));
                else
                    unusable.Add(new(node.Path, NotThere(path)));
            }
            catch (Exception exception) when (exception is SchemaException or IOException or UnauthorizedAccessException)
            {
                unusable.Add(new(node.Path, $"{nameOf(path)} is no JSON Schema that can be used: {exception.Message}"));
            }
        }

        return policies;
    }

    private string NotThere(string path) => $"There is no file {nameOf(path)}. The path is looked up from the folder of the settings that name it.";

    /// <summary>The value itself, or the elements where it is a list.</summary>
    internal static IEnumerable<ConfigNode> ElementsOf(ConfigNode node) => node.Kind == ConfigKind.Array ? node.Children.AsEnumerable() : node.IsMissing ? [] : [node];
}
