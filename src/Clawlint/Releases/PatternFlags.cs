using System.Text.Json.Nodes;
using Clawlint.Schema;

namespace Clawlint.Releases;

/// <summary>A printed schema has lost the flags of its patterns. Where a known release has the same pattern at the same place, its flags hold.</summary>
internal static class PatternFlags
{
    /// <summary>Puts <c>patternFlags</c> beside the patterns that have some.</summary>
    /// <param name="printed">The printed schema; it is changed.</param>
    /// <param name="known">The schema of a known release.</param>
    public static void Restore(JsonNode? printed, SchemaNode known)
    {
        if (printed is not JsonObject schema || known.IsMissing)
        {
            return;
        }

        if (known.PatternFlags.Length > 0 && schema["pattern"] is JsonValue pattern && pattern.TryGetValue(out string? text) && text == known.Pattern)
        {
            schema["patternFlags"] = known.PatternFlags;
        }

        if (schema["properties"] is JsonObject properties)
        {
            foreach (var (name, property) in properties)
            {
                Restore(property, known.GetProperty(name));
            }
        }

        Restore(schema["additionalProperties"], known.AdditionalProperties);
        Restore(schema["items"], known.Items);
        Restore(schema["propertyNames"], known.PropertyNames);
    }
}
