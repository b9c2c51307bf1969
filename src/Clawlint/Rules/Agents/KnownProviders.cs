using System.Collections.Frozen;
using Clawlint.Config;
using Clawlint.Secrets;

namespace Clawlint.Rules.Agents;

/// <summary>The model providers that a config may name.</summary>
internal static class KnownProviders
{
    private static readonly Lazy<FrozenSet<string>> Ids = new(static () => SecretFacts.ReadLines("facts/provider-ids.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The providers that OpenClaw knows by itself.</summary>
    public static IEnumerable<string> BuiltIn => Ids.Value;

    /// <summary>True for a provider that OpenClaw knows, or that the config itself sets up, be it as a provider, a plugin or a profile.</summary>
    public static bool Contains(ConfigDocument document, string provider) => Ids.Value.Contains(provider) || Names(document).Contains(provider, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that the config itself sets up.</summary>
    public static IEnumerable<string> Names(ConfigDocument document) =>
    [
        .. document.Find("models", "providers").Members.AsEnumerable().Select(static provider => provider.Name!),
        .. document.Find("plugins", "entries").Members.AsEnumerable().Select(static plugin => plugin.Name!),
        .. document.Find("plugins", "allow").Children.AsEnumerable().Select(static plugin => plugin.AsString() ?? ""),
        .. document.Find("auth", "profiles").Children.AsEnumerable().Select(static profile => profile["provider"].AsString() ?? ""),
        .. document.Find("agents", "defaults", "cliBackends").Members.AsEnumerable().Select(static backend => backend.Name!),
    ];
}
