using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Clawlint.Releases;
using Clawlint.Schema;
using Clawlint.Schema.Patterns;

namespace Clawlint.Plugins;

/// <summary>What an installed plugin says of itself in <c>openclaw.plugin.json</c>, as far as it shapes what a config may hold.</summary>
/// <param name="Id">The plugin's id: the name of its entry under <c>plugins.entries</c>.</param>
/// <param name="Channels">The channels that it brings.</param>
/// <param name="ConfigSchema">What its <c>config</c> may hold; null where the schema is none, which OpenClaw says itself.</param>
/// <param name="ChannelSchemas">What its channels' blocks may hold.</param>
public sealed record PluginManifest(
    string Id, ImmutableArray<string> Channels, JsonSchema? ConfigSchema, ImmutableDictionary<string, JsonSchema> ChannelSchemas)
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a manifest as a release does.</summary>
    /// <returns>Null where the text is none: OpenClaw then does not load the plugin.</returns>
    public static PluginManifest? Parse(ReadOnlyMemory<byte> text, OpenClawRelease release)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return Read(document.RootElement, release);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PluginManifest? Read(JsonElement manifest, OpenClawRelease release)
    {
        if (GetMember(manifest, "id") is not { ValueKind: JsonValueKind.String } id || string.IsNullOrWhiteSpace(id.GetString())
            || GetMember(manifest, "configSchema") is not { ValueKind: JsonValueKind.Object } schema)
        {
            return null;
        }

        var form = PluginBehavior.PutsInDefaults(release) ? SchemaForm.OpenClaw : SchemaForm.Standard;
        var channels = PluginBehavior.ChecksChannels(release) ? ReadChannels(manifest, form) : ImmutableDictionary<string, JsonSchema>.Empty;
        return new PluginManifest(id.GetString()!.Trim(), [.. ReadTexts(GetMember(manifest, "channels"))], Compile(schema, form), channels);
    }

    private static IEnumerable<string> ReadTexts(JsonElement? list) => list is { ValueKind: JsonValueKind.Array } items
        ? items.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.GetString()!.Trim())
        : [];

    private static ImmutableDictionary<string, JsonSchema> ReadChannels(JsonElement manifest, SchemaForm form)
    {
        var schemas = ImmutableDictionary.CreateBuilder<string, JsonSchema>(StringComparer.Ordinal);
        if (GetMember(manifest, "channelConfigs") is { ValueKind: JsonValueKind.Object } channels)
        {
            foreach (var channel in channels.EnumerateObject())
            {
                if (GetMember(channel.Value, "schema") is { ValueKind: JsonValueKind.Object } schema && Compile(schema, form) is { } compiled)
                {
                    schemas[channel.Name] = compiled;
                }
            }
        }

        return schemas.ToImmutable();
    }

    private static JsonSchema? Compile(JsonElement schema, SchemaForm form)
    {
        try
        {
            return JsonSchema.Compile(Encoding.UTF8.GetBytes(schema.GetRawText()), patternOptions: PatternOptions.Unicode, form: form);
        }
        catch (SchemaException)
        {
            return null;
        }
    }

    private static JsonElement? GetMember(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : null;
}
