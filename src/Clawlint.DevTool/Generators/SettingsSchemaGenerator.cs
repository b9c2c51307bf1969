using System.Text.Json;
using System.Text.Json.Nodes;
using Clawlint.DevTool.Schemas;
using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Schema;
using Clawlint.Settings;

namespace Clawlint.DevTool.Generators;

/// <summary>The schema of settings as editors want it: with the names of all rules, what each is about, and all releases.</summary>
internal sealed class SettingsSchemaGenerator : IGenerator
{
    private const string CodePattern = "^[Cc][Ll][0-9]([0-9]{3})?$";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = SchemaPrinter.Encoder };

    /// <inheritdoc/>
    public IEnumerable<GeneratedFile> Generate(RepositoryFolder repository)
    {
        var schema = JsonNode.Parse(SettingsSchema.ReadText())!;
        var definitions = schema["definitions"]!;
        definitions["openclaw"]!["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = Texts(TargetWords.All.Concat(SchemaArchive.Read(repository).Files.Reverse().Select(file => file.Release))) },
            new JsonObject { ["pattern"] = "^v?(clawdbot-)?[0-9]{4}\\.[0-9]+\\.[0-9]+" });
        var rules = definitions["rules"]!.AsObject();
        rules["properties"] = DescribeRules();
        rules["patternProperties"] = new JsonObject { [CodePattern] = Reference("rule") };
        rules["additionalProperties"] = false;
        definitions["ruleWord"] = Words(RuleNames.Categories.Concat(RuleRegistry.All.Select(rule => rule.Descriptor.Name)));
        definitions["ruleName"] = Words(RuleRegistry.All.Select(rule => rule.Descriptor.Name));
        yield return new GeneratedFile("schema/clawlint.schema.json", [.. JsonSerializer.SerializeToUtf8Bytes(schema, Format), (byte)'\n']);
    }

    private static JsonObject DescribeRules()
    {
        var properties = new JsonObject();
        foreach (var category in RuleNames.Categories)
            properties[category] = Described($"All rules of the category {category}.", Reference("rule"));
        foreach (var rule in RuleRegistry.All.Select(rule => rule.Descriptor))
            properties[rule.Name] = Described($"{rule.Code}: {RulePage.Load(rule.Name).Summary}", rule.Options.Count == 0 ? Reference("rule") : WithOptions(rule));
        return properties;
    }

    private static JsonObject WithOptions(RuleDescriptor rule)
    {
        var properties = new JsonObject { ["severity"] = Reference("severity") };
        foreach (var option in rule.Options)
            properties[option.Name] = Describe(option);
        return new JsonObject
        {
            ["anyOf"] = new JsonArray(
                Reference("severity"),
                new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false }),
        };
    }

    private static JsonObject Describe(RuleOption option) => option switch
    {
        NumberOption number => new JsonObject { ["description"] = number.Summary, ["type"] = "integer", ["minimum"] = number.Minimum, ["default"] = number.Default },
        _ => new JsonObject { ["description"] = option.Summary, ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
    };

    private static JsonObject Words(IEnumerable<string> words) => new()
    {
        ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = Texts(words) }, new JsonObject { ["type"] = "string", ["pattern"] = CodePattern }),
    };

    private static JsonObject Described(string description, JsonObject schema)
    {
        schema.Insert(0, "description", description);
        return schema;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
