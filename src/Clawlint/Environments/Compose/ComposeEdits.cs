using System.Collections.Immutable;
using System.Text;
using Clawlint.Environments.Yaml;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Environments.Compose;

/// <summary>Edits of compose files that keep every other byte: the new lines take indentation, form and line end from their neighbours.</summary>
internal static class ComposeEdits
{
    /// <summary>Adds a variable to a service; nothing where its <c>environment</c> has a form that no line can be added to.</summary>
    public static ImmutableArray<FixOperation> AddVariable(ComposeService service, string name, string value)
    {
        if (service.Definition["environment"] is not { } environment)
        {
            return AddSetting(service, $"environment:", [$"{name}: {Quote(value)}"]);
        }

        string line = environment.Kind == YamlKind.Sequence ? $"- {name}={value}" : $"{name}: {Quote(value)}";
        return environment.IsFlow || LastChild(environment) is not { } last ? [] : InsertAfter(service.Source, last, StartOf(environment), line);
    }

    /// <summary>Puts another value in the place of a variable's; nothing where the variable stands alone.</summary>
    public static ImmutableArray<FixOperation> SetVariable(ComposeVariable variable, string value)
    {
        bool isInList = variable.ValueSpan.Start == variable.NameSpan.End + 1 && variable.Source.Bytes[variable.NameSpan.End] == '=';
        return variable.IsPassedOn ? [] : [Replace(variable.Source, variable.ValueSpan, isInList ? value : Quote(value))];
    }

    /// <summary>Gives a variable another name.</summary>
    public static ImmutableArray<FixOperation> Rename(ComposeVariable variable, string name) => [Replace(variable.Source, variable.NameSpan, name)];

    /// <summary>Adds a setting to a service, before its first one.</summary>
    /// <param name="service">The service.</param>
    /// <param name="line">The setting.</param>
    /// <param name="below">Lines below it, one level further in.</param>
    public static ImmutableArray<FixOperation> AddSetting(ComposeService service, string line, params ReadOnlySpan<string> below)
    {
        var definition = service.Definition;
        if (definition.Kind != YamlKind.Mapping || definition.IsFlow || definition.OwnMembers is not [var first, ..] || !StandsAlone(service.Source, first.Key.Span.Start))
        {
            return [];
        }

        string indent = IndentOf(service.Source, first.Key.Span.Start);
        string newLine = NewLineOf(service.Source);
        var text = new StringBuilder(line).Append(newLine).Append(indent);
        foreach (string more in below)
        {
            text.Append(Step(service.Source, service.NameSpan.Start, indent)).Append(more).Append(newLine).Append(indent);
        }

        return [Replace(service.Source, new TextSpan(first.Key.Span.Start, 0), text.ToString())];
    }

    /// <summary>A value in quotes where YAML would read it otherwise without them.</summary>
    private static string Quote(string value) =>
        value.StartsWith("${", StringComparison.Ordinal) && value.EndsWith('}') && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
            ? value
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static EditOperation Replace(SourceText source, TextSpan span, string text) => new(source.Path, new TextEdit(span, text));

    private static TextSpan? LastChild(YamlNode parent) => parent.Kind == YamlKind.Sequence
        ? (parent.Items.Count > 0 ? parent.Items[^1].Span : null)
        : parent.OwnMembers is [.., var last] ? (last.Value.Span.IsEmpty ? last.Key.Span : last.Value.Span) : null;

    /// <summary>Where the first line of a block begins to be written.</summary>
    private static int StartOf(YamlNode block) => block.Kind == YamlKind.Sequence ? block.Span.Start : block.OwnMembers[0].Key.Span.Start;

    private static ImmutableArray<FixOperation> InsertAfter(SourceText source, TextSpan last, int start, string line)
    {
        int end = source.Bytes[last.End..].IndexOfAny((byte)'\n', (byte)'\r');
        int at = end < 0 ? source.Length : last.End + end;
        return [Replace(source, new TextSpan(at, 0), NewLineOf(source) + IndentOf(source, start) + line)];
    }

    private static string IndentOf(SourceText source, int offset)
    {
        int start = LineStart(source, offset);
        return Encoding.UTF8.GetString(source.Bytes[start..offset]) is var before && string.IsNullOrWhiteSpace(before) ? before : new string(' ', before.Length);
    }

    private static bool StandsAlone(SourceText source, int offset) => string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(source.Bytes[LineStart(source, offset)..offset]));

    private static int LineStart(SourceText source, int offset) => source.Bytes[..offset].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;

    /// <summary>One level of indentation, as the service's own settings have it.</summary>
    private static string Step(SourceText source, int nameStart, string indent) =>
        new(' ', Math.Max(1, indent.Length - (nameStart - LineStart(source, nameStart))));

    private static string NewLineOf(SourceText source)
    {
        int end = source.Bytes.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 || source.Bytes[end] == '\n' ? "\n" : end + 1 < source.Length && source.Bytes[end + 1] == '\n' ? "\r\n" : "\r";
    }
}
