using System.Text;
using System.Text.Json;
using Clawlint.Rules;
using Clawlint.Settings;

namespace Clawlint.DevTool.Generators;

/// <summary>The tables of docs/settings.md, between marks: every setting, and every option of a rule.</summary>
internal sealed class SettingsPageGenerator : IGenerator
{
    private const string Page = "docs/settings.md";

    /// <inheritdoc/>
    public IEnumerable<GeneratedFile> Generate(RepositoryFolder repository)
    {
        using var schema = JsonDocument.Parse(SettingsSchema.ReadText());
        var definitions = schema.RootElement.GetProperty("definitions");
        var text = File.ReadAllText(repository.Combine(Page));
        text = Fill(text, "settings", WriteTable(schema.RootElement, definitions));
        text = Fill(text, "suppressions", WriteTable(definitions.GetProperty("suppressions").GetProperty("items"), definitions));
        text = Fill(text, "options", WriteOptions());
        yield return new GeneratedFile(Page, Encoding.UTF8.GetBytes(text));
    }

    private static string Fill(string text, string name, string table)
    {
        var start = $"<!-- {name}: generated -->\n";
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var to = text.IndexOf($"<!-- end of {name} -->", StringComparison.Ordinal);
        return text[..from] + table + text[to..];
    }

    private static string WriteTable(JsonElement schema, JsonElement definitions)
    {
        var overridable = definitions.GetProperty("override").GetProperty("properties");
        var table = new StringBuilder("| key | value | what it does |\n|---|---|---|\n");
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            var resolved = Resolve(property.Value, definitions);
            var text = resolved.GetProperty("description").GetString();
            if (resolved.TryGetProperty("default", out var value))
                text += $" Default: {value}.";
            if (schema.TryGetProperty("$id", out _) && overridable.TryGetProperty(property.Name, out _))
                text += " Also in `overrides`.";
            table.Append($"| `{property.Name}` | {DescribeType(resolved, definitions)} | {text} |\n");
        }

        return table.ToString();
    }

    private static string WriteOptions()
    {
        var table = new StringBuilder("| rule | option | value | what it does |\n|---|---|---|---|\n");
        foreach (var rule in RuleRegistry.All.Select(rule => rule.Descriptor))
        {
            foreach (var option in rule.Options)
            {
                var value = option is NumberOption number ? $"a whole number; default {number.Default}" : "a list of texts";
                table.Append($"| [{rule.Name}](../fixtures/rules/{rule.Name}.md) | `{option.Name}` | {value} | {option.Summary} |\n");
            }
        }

        return table.ToString();
    }

    private static string DescribeType(JsonElement schema, JsonElement definitions)
    {
        schema = Resolve(schema, definitions);
        if (schema.TryGetProperty("anyOf", out var branches))
            return string.Join(" or ", branches.EnumerateArray().Select(branch => DescribeType(branch, definitions)));
        if (schema.TryGetProperty("enum", out var words))
            return string.Join(", ", words.EnumerateArray().Select(word => $"`{word}`"));
        return schema.GetProperty("type").GetString() switch
        {
            "array" => DescribeType(schema.GetProperty("items"), definitions) is "object" ? "list of objects" : "list of texts",
            "string" => "text",
            var type => type!,
        };
    }

    private static JsonElement Resolve(JsonElement schema, JsonElement definitions) =>
        schema.TryGetProperty("$ref", out var reference) ? definitions.GetProperty(reference.GetString()!.Split('/')[^1]) : schema;
}
