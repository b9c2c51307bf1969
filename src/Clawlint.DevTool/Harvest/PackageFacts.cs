using System.Text.Json.Nodes;

namespace Clawlint.DevTool.Harvest;

/// <summary>What a package knows and its schema does not say: the answer of <c>read-facts.mjs</c>.</summary>
/// <param name="Manifests">The manifests of the plugins that it brings along.</param>
/// <param name="Constants">The values of constants in its code.</param>
/// <param name="Catalog">The manifests of the official plugins that are installed on request.</param>
/// <param name="Library">The providers of the library that calls models.</param>
internal sealed record PackageFacts(JsonArray Manifests, JsonObject Constants, JsonArray Catalog, JsonArray Library)
{
    /// <summary>The channels' metadata that the package was built with, without those that a config cannot set.</summary>
    public IEnumerable<JsonNode> ChannelMetadata =>
        ((Constants["RAW_BUNDLED_CHANNEL_CONFIG_METADATA"] is JsonValue text
            ? JsonNode.Parse((string)text!)
            : Constants["GENERATED_BUNDLED_CHANNEL_CONFIG_METADATA"]) as JsonArray ?? []).Where(static channel => channel!["configurable"]?.GetValue<bool>() != false).Select(static channel => channel!);

    /// <summary>Reads a package.</summary>
    public static PackageFacts Read(OpenClawPackage package)
    {
        var facts = package.Read("read-facts.mjs", FactSource.Constants);
        return new PackageFacts(facts["manifests"]!.AsArray(), facts["constants"]!.AsObject(), facts["catalog"]!.AsArray(), facts["library"]!.AsArray());
    }

    /// <summary>The elements of a constant, or the names of its members; none where the package has no such constant.</summary>
    public IEnumerable<string> Names(string constant) => Constants[constant] switch
    {
        JsonObject map => map.Select(static member => member.Key),
        JsonArray list => list.Select(static item => (string)item!),
        JsonValue text => [(string)text!],
        _ => [],
    };

    /// <summary>The texts that a path in every manifest leads to.</summary>
    public IEnumerable<string> InManifests(params string[] path) => Manifests.SelectMany(manifest => Texts(manifest, path));

    /// <summary>The texts that a path in a manifest leads to: a text, a list's texts, the ids of a list's objects, or an object's names.</summary>
    public static IEnumerable<string> Texts(JsonNode? manifest, params IEnumerable<string> path) =>
        path.Aggregate(manifest, static (node, name) => (node as JsonObject)?[name]) switch
        {
            JsonValue text => [(string)text!],
            JsonArray list => list.Select(static item => item is JsonObject map ? (string)map["id"]! : (string)item!),
            JsonObject map => map.Select(static member => member.Key),
            _ => [],
        };
}
