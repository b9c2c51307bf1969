using System.Text;
using System.Text.Json.Nodes;

namespace Clawlint.DevTool.Schemas;

/// <summary>
/// What a release's schema says that no earlier one said: <c>schema/releases/RELEASE.jsonl</c>. The first line is about the
/// release; every other line is a schema with its id, which others name in place of it. A schema with a base is a change to that
/// one (RFC 7396). Small schemas stand where they are used.
/// </summary>
/// <param name="Release">The release.</param>
/// <param name="Root">The id of the whole schema.</param>
/// <param name="Source">Where the schema is from.</param>
/// <param name="Sha256">The hash of the schema as <c>clawlint schema</c> prints it.</param>
/// <param name="Nodes">The schemas that are new.</param>
internal sealed record ReleaseFile(string Release, string Root, string Source, string Sha256, IReadOnlyList<ReleaseNode> Nodes)
{
    /// <summary>Reads a file.</summary>
    public static ReleaseFile Read(string path)
    {
        var lines = File.ReadLines(path).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        var head = lines[0];
        return new ReleaseFile(Text(head, "release"), Text(head, "root"), Text(head, "source"), Text(head, "sha256"), [.. lines.Skip(1).Select(ReadNode)]);
    }

    /// <summary>The file as it lies in the repository.</summary>
    public GeneratedFile ToFile()
    {
        var text = new StringBuilder();
        AppendLine(text, new JsonObject { ["release"] = Release, ["root"] = Root, ["source"] = Source, ["sha256"] = Sha256 });
        foreach (var node in Nodes.OrderBy(node => node.At, StringComparer.Ordinal).ThenBy(node => node.Id, StringComparer.Ordinal))
        {
            var line = new JsonObject { ["at"] = node.At, ["id"] = node.Id };
            if (node.Base is not null)
                line["base"] = node.Base;
            line[node.Base is null ? "schema" : "change"] = CanonicalJson.Sort(node.Content);
            AppendLine(text, line);
        }

        return new GeneratedFile($"schema/releases/{Release}.jsonl", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static ReleaseNode ReadNode(JsonObject line) =>
        new(Text(line, "at"), Text(line, "id"), (string?)line["base"], (JsonObject)(line["schema"] ?? line["change"])!.DeepClone());

    private static string Text(JsonObject line, string name) => (string)line[name]!;

    private static void AppendLine(StringBuilder text, JsonObject line) => text.Append(CanonicalJson.WriteAsIs(line)).Append('\n');
}
