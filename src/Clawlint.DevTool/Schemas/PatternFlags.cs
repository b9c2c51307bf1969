using System.Text.Json.Nodes;

namespace Clawlint.DevTool.Schemas;

/// <summary>schema/pattern-flags.json: the flags of patterns that OpenClaw's own schema has and its JSON form leaves out.</summary>
internal sealed class PatternFlags
{
    private readonly JsonArray _rows;

    private PatternFlags(JsonArray rows) => _rows = rows;

    /// <summary>Reads the file.</summary>
    public static PatternFlags Read(RepositoryFolder repository) =>
        new(JsonNode.Parse(File.ReadAllBytes(repository.Combine("schema", "pattern-flags.json")))!.AsArray());

    /// <summary>Adds <c>patternFlags</c> beside the patterns that have some.</summary>
    public void Apply(JsonObject schema)
    {
        foreach (var row in _rows)
        {
            JsonNode? node = schema;
            foreach (var step in row!["at"]!.AsArray())
                node = (node as JsonObject)?[(string)step!];
            if (node is JsonObject target && (string?)target["pattern"] == (string?)row["pattern"])
                target["patternFlags"] = (string)row["flags"]!;
        }
    }
}
