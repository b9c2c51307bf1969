using System.Text;
using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Schema;
using Clawlint.Syntax;

namespace Clawlint.Explain;

/// <summary>
/// Where a release's in-memory migrations put a value that stands at a path: tried out on a config that holds nothing else, so that this
/// agrees with what the analysis does.
/// </summary>
internal static class ReadPath
{
    // Agents are told apart by it; other lists do not mind.
    private const string Id = "entry";

    /// <summary>The path at which the validator sees the value; empty where it never sees it.</summary>
    /// <param name="release">The release.</param>
    /// <param name="steps">The path as written.</param>
    /// <param name="types">What the value may be.</param>
    public static string Find(OpenClawRelease release, IReadOnlyList<ConfigPathStep> steps, SchemaTypes types)
    {
        var tree = SyntaxTree.Parse(SourceText.FromString(Write(steps, types)));
        var written = ConfigDocument.Create(tree).Root;
        foreach (var step in steps)
        {
            written = step.Name is { } name ? written[name] : written[0];
        }

        var document = ConfigDocument.Create(tree, ConfigSources.None, ReleaseReading.For(release));
        return document.FromSyntax(written.Syntax) is { IsMissing: false } read ? read.OpenClawPath.Replace($".{Id}", ".*", StringComparison.Ordinal) : "";
    }

    private static string Write(IReadOnlyList<ConfigPathStep> steps, SchemaTypes types)
    {
        var text = new StringBuilder();
        var closing = new Stack<char>();
        string id = "";
        foreach (var step in steps)
        {
            text.Append(step.Name is { } name ? $"{{{id}{JsonText.Quote(name)}: " : "[");
            closing.Push(step.Name is null ? ']' : '}');
            id = step.Name is null ? $"\"id\": \"{Id}\", " : "";
        }

        string value = types.HasFlag(SchemaTypes.String) ? "\"text\""
            : types.HasFlag(SchemaTypes.Object) ? id.Length > 0 ? $"{{\"id\": \"{Id}\"}}" : "{}"
            : types.HasFlag(SchemaTypes.Array) ? "[]"
            : types.HasFlag(SchemaTypes.Boolean) ? "true"
            : "1";
        return text.Append(value).AppendJoin("", closing).ToString();
    }
}
