using System.Text.Json.Nodes;

namespace Clawlint.DevTool.Schemas;

/// <summary>Where a schema holds other schemas.</summary>
internal static class SchemaPositions
{
    private static readonly string[] Single =
        ["additionalItems", "additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then"];

    private static readonly string[] Lists = ["allOf", "anyOf", "items", "oneOf"];

    private static readonly string[] Maps = ["patternProperties", "properties"];

    /// <summary>Replaces every schema directly inside of one.</summary>
    /// <param name="schema">The schema; it is changed.</param>
    /// <param name="replace">Gives the new one for the steps that lead to it and the old one.</param>
    public static void ReplaceChildren(JsonObject schema, Func<string, JsonNode, JsonNode> replace)
    {
        foreach (var (keyword, value) in schema.ToList())
        {
            if (value is JsonArray list && Lists.Contains(keyword))
            {
                for (var i = 0; i < list.Count; i++)
                    list[i] = replace($"{keyword}/{i}", Detach(list[i]!));
            }
            else if (value is JsonObject map && Maps.Contains(keyword))
            {
                foreach (var (name, child) in map.ToList())
                    map[name] = replace($"{keyword}/{name}", Detach(child!));
            }
            else if (value is not null && Single.Contains(keyword))
            {
                schema[keyword] = replace(keyword, Detach(value));
            }
        }
    }

    private static JsonNode Detach(JsonNode node) => node.DeepClone();
}
