using System.Text.Json.Nodes;

namespace Clawlint.DevTool.Harvest;

/// <summary>A file of <c>schema/facts</c> and where a package has what stands there. A new one is one line here.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Collect">Finds a release's facts in its package.</param>
internal sealed record FactSource(string Name, Func<PackageFacts, IEnumerable<string>> Collect)
{
    private const string BuiltInProviders = "BUILT_IN_MODEL_PROVIDER_OVERLAY_IDS";

    /// <summary>All of them.</summary>
    public static readonly FactSource[] All =
    [
        new("channels", static package =>
            [.. package.Names("CHAT_CHANNEL_ORDER"), .. package.ChannelMetadata.Select(static channel => ((string)channel["channelId"]!).ToLowerInvariant()), .. package.InManifests("channels")]),
        new("channel-aliases", static package =>
            [.. package.Names("CHAT_CHANNEL_ALIASES"), .. package.ChannelMetadata.SelectMany(static channel => PackageFacts.Texts(channel, "aliases"))]),
        new("plugins", static package => package.InManifests("id")),
        new("retired-plugins", static package => [.. package.Names("LEGACY_REMOVED_PLUGIN_IDS"), .. package.Names("RETIRED_PLUGIN_IDS")]),
        new("installable-plugins", static package =>
            package.Catalog.SelectMany(static entry => PackageFacts.Texts(entry, "plugin", "id").Concat(PackageFacts.Texts(entry, "channel", "id")))),
        new("memory-plugins", static package => CatalogIds(package).Where(static id => id == "memory-lancedb")),
        new("web-search-providers", static package => package.InManifests("contracts", "webSearchProviders")),
        new("web-search-plugins", static package =>
            package.Catalog.SelectMany(static entry => PackageFacts.Texts(entry, "webSearchProviders").Select(provider => $"{provider} {entry!["plugin"]!["id"]}"))),
        new("model-providers", static package => package.Names(BuiltInProviders)),
        new("other-providers", static package => GetProviders(package).Except(package.Names(BuiltInProviders), StringComparer.Ordinal)),
        new("models-shut-down", static package => package.Manifests.SelectMany(Suppressed)),
    ];

    /// <summary>The constants that they look at.</summary>
    public static readonly string[] Constants =
    [
        BuiltInProviders, "CHAT_CHANNEL_ALIASES", "CHAT_CHANNEL_ORDER", "GENERATED_BUNDLED_CHANNEL_CONFIG_METADATA",
        "LEGACY_REMOVED_PLUGIN_IDS", "RAW_BUNDLED_CHANNEL_CONFIG_METADATA", "RETIRED_PLUGIN_IDS",
    ];

    private static IEnumerable<string> CatalogIds(PackageFacts package) => package.Catalog.SelectMany(static entry => PackageFacts.Texts(entry, "plugin", "id"));

    /// <summary>Every name that may stand for a provider, of models or of another medium.</summary>
    private static IEnumerable<string> GetProviders(PackageFacts package) =>
    [
        .. package.InManifests("providers"), .. package.InManifests("setup", "providers"), .. package.InManifests("cliBackends"), .. package.InManifests("providerAuthAliases"),
        .. package.InManifests("modelCatalog", "providers"), .. package.InManifests("modelCatalog", "aliases"),
        .. package.Catalog.SelectMany(static entry => PackageFacts.Texts(entry, "providers")), .. package.Library.Select(static provider => (string)provider!),
    ];

    /// <summary>The models that a plugin's catalog takes away whatever the config says.</summary>
    private static IEnumerable<string> Suppressed(JsonNode? manifest) =>
        (manifest?["modelCatalog"]?["suppressions"] as JsonArray ?? [])
            .Where(static model => model!["when"] is null)
            .Select(static model => $"{model!["provider"]}/{model["model"]}".ToLowerInvariant());
}
