using System.Text.Json.Nodes;

namespace Clawlint.DevTool.Harvest;

/// <summary>Puts a release's schema together from what its package says in three places.</summary>
internal static class HarvestedSchema
{
    /// <summary>
    /// What may be written: the core's own schema, and from the printed one the channels and plugins. A package that prints none has
    /// its channels in the core and its plugins' schemas in their manifests.
    /// </summary>
    /// <param name="core">The core's schema of what may be written.</param>
    /// <param name="printed">What <c>config schema</c> prints; null where there is no such command.</param>
    /// <param name="manifests">The manifests of the plugins that the package brings along.</param>
    public static JsonObject Merge(JsonObject core, JsonObject? printed, JsonArray manifests)
    {
        var schema = (JsonObject)core.DeepClone();
        var properties = schema["properties"]!.AsObject();
        properties.TryAdd("$schema", new JsonObject { ["type"] = "string" });
        AddChannels(properties["channels"]!.AsObject(), printed?["properties"]!["channels"]!["properties"] as JsonObject ?? []);
        AddPlugins(properties["plugins"]!["properties"]!["entries"]!.AsObject(), printed is null ? GetConfigs(manifests) : GetConfigs(printed));
        return schema;
    }

    private static void AddChannels(JsonObject channels, JsonObject printed)
    {
        var known = GetOrAdd(channels, "properties");
        foreach (var (id, channel) in printed)
            known.TryAdd(id, channel?.DeepClone());
    }

    /// <summary>An entry is what every entry is, but for its config.</summary>
    private static void AddPlugins(JsonObject entries, IEnumerable<KeyValuePair<string, JsonNode?>> configs)
    {
        var known = GetOrAdd(entries, "properties");
        foreach (var (id, config) in configs.Where(static plugin => plugin.Value is not null))
        {
            var entry = entries["additionalProperties"]!.DeepClone().AsObject();
            entry["properties"]!["config"] = config!.DeepClone();
            known[id] = entry;
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> GetConfigs(JsonObject printed) =>
        (printed["properties"]!["plugins"]!["properties"]!["entries"]!["properties"] as JsonObject ?? [])
            .Select(static plugin => KeyValuePair.Create(plugin.Key, plugin.Value!["properties"]!["config"]));

    private static IEnumerable<KeyValuePair<string, JsonNode?>> GetConfigs(JsonArray manifests) =>
        manifests.Select(static manifest => KeyValuePair.Create((string)manifest!["id"]!, manifest["configSchema"]));

    private static JsonObject GetOrAdd(JsonObject owner, string name)
    {
        if (owner[name] is not JsonObject known)
            owner[name] = known = [];
        return known;
    }
}
