using System.Collections.Immutable;
using System.Globalization;
using Clawlint.Environments.Yaml;
using Clawlint.Syntax;

namespace Clawlint.Environments.Compose;

/// <summary>A service of a compose project, as its files together define it. What is not asked for is not read.</summary>
public sealed class ComposeService
{
    private readonly ComposeProject _project;
    private readonly WorldFiles _files;
    private readonly ImmutableArray<ComposeMember> _parts;
    private readonly Lazy<ImmutableArray<ComposeVariable>> _environment;

    internal ComposeService(ComposeProject project, WorldFiles files, string name, ImmutableArray<ComposeMember> parts)
    {
        _project = project;
        _files = files;
        _parts = parts;
        Name = name;
        _environment = new(ReadEnvironment);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The text of the file that defines it first.</summary>
    public SourceText Source => _parts[0].Source;

    /// <summary>Where its name stands there.</summary>
    public TextSpan NameSpan => _parts[0].Member.Key.Span;

    /// <summary>What stands under its name there.</summary>
    public YamlNode Definition => _parts[0].Member.Value;

    /// <summary>True where a part of it lies in files that are not read: <c>extends</c>.</summary>
    public bool IsIncomplete => Find("extends") is not null;

    /// <summary>The image, with variables put in; null where none is named.</summary>
    public ComposeText? Image => Find("image") is { Node.Kind: YamlKind.Scalar } image ? Interpolate(image.Node.Text) : null;

    /// <summary>The network that it shares: <c>host</c>, <c>service:NAME</c>; null for one of its own.</summary>
    public string? NetworkMode => Find("network_mode") is { } mode ? Interpolate(mode.Node.Text).Value : null;

    /// <summary>The words of its command; empty where the image's own is run.</summary>
    public ImmutableArray<string> Command => ReadWords("command");

    /// <summary>The words of its entrypoint; empty where the image's own is run.</summary>
    public ImmutableArray<string> Entrypoint => ReadWords("entrypoint");

    /// <summary>The variables that it gets: those of <c>environment</c>, then those of <c>env_file</c> that it does not name.</summary>
    public ImmutableArray<ComposeVariable> Environment => _environment.Value;

    /// <summary>True where it may get variables that are not known: a file of <c>env_file</c> that is not there, or <c>extends</c>.</summary>
    public bool HasUnknownVariables => IsIncomplete || EnvFiles().Any(static path => path is null);

    /// <summary>The ports that it publishes.</summary>
    public ImmutableArray<ComposePort> Ports => [.. All("ports").Select(ReadPort).OfType<ComposePort>()];

    /// <summary>What is mounted into it.</summary>
    public ImmutableArray<ComposeVolume> Volumes => [.. All("volumes").Select(ReadVolume).OfType<ComposeVolume>()];

    /// <summary>A setting: that of the file that overrides the others; null where none has it.</summary>
    public ComposeNode? Find(string name)
    {
        for (int i = _parts.Length - 1; i >= 0; i--)
        {
            if (_parts[i].Member.Value[name] is { } value)
            {
                return new(_parts[i].Source, value);
            }
        }

        return null;
    }

    /// <summary>The variable of a name; null where it gets none.</summary>
    public ComposeVariable? FindVariable(string name) => Environment.FirstOrDefault(variable => variable.Name == name);

    /// <summary>A path of the container's volumes as a path of the host; null where it is none.</summary>
    public string? ToHostPath(ComposeVolume volume) => volume is { IsPath: true, Source: { } source } && !source.StartsWith('~')
        ? Path.GetFullPath(source.Replace('\\', '/'), _project.Folder)
        : null;

    /// <summary>A text with the project's variables put in.</summary>
    internal ComposeText Interpolate(string text) => ComposeInterpolation.Read(text, _project.LookUp);

    private IEnumerable<ComposeNode> All(string name) =>
        _parts.SelectMany(part => part.Member.Value[name] is { } value ? new ComposeNode(part.Source, value).Items : []);

    private ImmutableArray<string> ReadWords(string name) => Find(name) switch
    {
        { Node.Kind: YamlKind.Sequence } list => [.. list.Items.Select(item => Interpolate(item.Node.Text).Value ?? item.Node.Text)],
        { Node: { Kind: YamlKind.Scalar, IsNull: false } text } => [.. SplitWords(Interpolate(text.Text).Value ?? text.Text)],
        _ => [],
    };

    /// <summary>Splits as a shell does, as far as blanks and quotes go.</summary>
    private static string[] SplitWords(string text) =>
        text.Split([' ', '\t', '\r', '\n', ';', '"', '\''], StringSplitOptions.RemoveEmptyEntries);

    private ImmutableArray<ComposeVariable> ReadEnvironment()
    {
        var variables = new Dictionary<string, ComposeVariable>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var part in _parts)
        {
            if (part.Member.Value["environment"] is not { } environment)
            {
                continue;
            }

            foreach (var variable in environment.Kind == YamlKind.Mapping ? environment.Members.Select(member => ReadMember(part.Source, member)) : environment.Items.Select(item => ReadItem(part.Source, item)))
            {
                Add(variable, replaces: true);
            }
        }

        foreach (var path in EnvFiles().OfType<string>().Reverse())
        {
            foreach (var entry in _files.FindDotEnv(path)?.File is { } file ? file.Entries.Reverse().Select(entry => ReadEntry(file.Text, entry)) : [])
            {
                Add(entry, replaces: false);
            }
        }

        return [.. order.Select(name => variables[name])];

        void Add(ComposeVariable variable, bool replaces)
        {
            if (variables.TryAdd(variable.Name, variable))
            {
                order.Add(variable.Name);
            }
            else if (replaces)
            {
                variables[variable.Name] = variable;
            }
        }
    }

    private ComposeVariable ReadMember(SourceText source, YamlMember member) => member.Value.IsNull
        ? PassOn(source, member.Key.Text, member.Key.Span)
        : new(member.Key.Text, source, member.Key.Span, member.Value.Span, Interpolate(member.Value.Text));

    /// <summary>An element <c>NAME=value</c> or <c>NAME</c>. Where it is quoted, the spans count what stands between the quotes.</summary>
    private ComposeVariable ReadItem(SourceText source, YamlNode item)
    {
        int sign = item.Text.IndexOf('=', StringComparison.Ordinal);
        string name = sign < 0 ? item.Text : item.Text[..sign];
        int quote = item.IsPlain ? 0 : 1;
        var nameSpan = new TextSpan(Math.Min(item.Span.Start + quote, item.Span.End), Math.Min(System.Text.Encoding.UTF8.GetByteCount(name), Math.Max(0, item.Span.Length - (2 * quote))));
        return sign < 0
            ? PassOn(source, name, nameSpan)
            : new(name, source, nameSpan, TextSpan.FromBounds(Math.Min(nameSpan.End + 1, item.Span.End - quote), item.Span.End - quote), Interpolate(item.Text[(sign + 1)..]));
    }

    private static ComposeVariable ReadEntry(SourceText source, DotEnvEntry entry) =>
        new(entry.Name, source, entry.NameSpan, entry.ValueSpan, new(entry.Value, entry.Value, []) { IsLiteral = true }) { IsFromFile = true };

    private ComposeVariable PassOn(SourceText source, string name, TextSpan span) => new(name, source, span, default, Interpolate($"${{{name}}}")) { IsPassedOn = true };

    /// <summary>The full paths of the files of <c>env_file</c>; null for one whose path is not known.</summary>
    private IEnumerable<string?> EnvFiles()
    {
        foreach (var file in All("env_file").Concat(_parts.Where(static part => part.Member.Value["env_file"]?.Kind == YamlKind.Mapping).Select(static part => new ComposeNode(part.Source, part.Member.Value["env_file"]!))))
        {
            bool isOptional = file["required"]?.Node.Text is "false";
            string? path = Interpolate((file["path"] ?? file).Node.Text).Value;
            string? full = path is null || path.StartsWith('~') ? null : Path.GetFullPath(path, _project.Folder);
            bool isReadable = full is not null && _project.MayRead(full) && _files.Find(full) is not null;
            if (isReadable || !isOptional)
            {
                yield return isReadable ? full : null;
            }
        }
    }

    private ComposePort? ReadPort(ComposeNode port)
    {
        if (port.Node.Kind == YamlKind.Mapping)
        {
            return new(port, TextOf(port["host_ip"]), NumberOf(TextOf(port["published"])), NumberOf(TextOf(port["target"])));
        }

        if (port.Node.Kind != YamlKind.Scalar || Interpolate(port.Node.Text).Value is not { } text)
        {
            return port.Node.Kind == YamlKind.Scalar ? new(port, null, null, null) : null;
        }

        string[] parts = text.Split('/')[0].Split(':');
        return new(port, parts.Length > 2 ? string.Join(':', parts[..^2]) : null, parts.Length > 1 ? NumberOf(parts[^2]) : null, NumberOf(parts[^1]));
    }

    private ComposeVolume? ReadVolume(ComposeNode volume)
    {
        if (volume.Node.Kind == YamlKind.Mapping)
        {
            return new(volume, TextOf(volume["source"]), TextOf(volume["target"]));
        }

        if (volume.Node.Kind != YamlKind.Scalar)
        {
            return null;
        }

        // The host's path may hold what is not known; the container's stands after it all the same.
        var parts = SplitVolume(volume.Node.Text);
        return parts.Count == 1
            ? new(volume, null, Interpolate(parts[0]).Value)
            : new(volume, Interpolate(parts[0]).Value, Interpolate(parts[1]).Value);
    }

    /// <summary>Splits at colons outside of braces, and leaves a drive's letter with its path.</summary>
    private static List<string> SplitVolume(string text)
    {
        var parts = new List<string>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            bool isDrive = parts.Count == 0 && i == 1 && char.IsAsciiLetter(text[0]);
            if (text[i] == ':' && depth == 0 && !isDrive)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    private string? TextOf(ComposeNode? node) => node is { Node.Kind: YamlKind.Scalar } ? Interpolate(node.Node.Text).Value : null;

    private static int? NumberOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
