using System.Text.Json;
using Clawlint.Diagnostics;

namespace Clawlint.Cli.Output;

/// <summary>What is fixed about a rule, in JSON.</summary>
internal static class JsonRule
{
    /// <summary>Writes the members of a rule into an object that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, RuleDescriptor rule)
    {
        writer.WriteString("code", rule.Code);
        writer.WriteString("name", rule.Name);
        writer.WriteString("category", JsonWords.Of(rule.Category));
        writer.WriteString("severity", JsonWords.Of(rule.Severity));
        writer.WriteString("effect", JsonWords.Of(rule.Effect));
        writer.WriteString("safety", rule.Safety is { } safety ? JsonWords.Of(safety) : null);
        writer.WriteString("page", $"fixtures/rules/{rule.Name}.md");
        writer.WriteStartArray("releases");
        foreach (var range in rule.Releases)
            WriteRange(writer, range);
        writer.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter writer, ReleaseRange range)
    {
        writer.WriteStartObject();
        writer.WriteString("from", range.From);
        writer.WriteString("to", range.To);
        writer.WriteString("severity", JsonWords.Of(range.Severity));
        writer.WriteString("effect", JsonWords.Of(range.Effect));
        writer.WriteString("safety", range.Safety is { } safety ? JsonWords.Of(safety) : null);
        writer.WriteEndObject();
    }
}
