using Clawlint.Config;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>The model providers that a config may name.</summary>
internal static class KnownProviders
{
    /// <summary>The providers that a release knows by itself.</summary>
    public static IEnumerable<string> GetBuiltIn(OpenClawRelease release) => KnownIds.ModelProviders.At(release).Concat(KnownIds.OtherProviders.At(release));

    /// <summary>True for a provider that OpenClaw knows, or that the config itself sets up, be it as a provider, a plugin or a profile.</summary>
    public static bool Contains(RuleContext context, string provider) =>
        context.Providers.Contains(provider);

    /// <summary>All that <see cref="Contains"/> is true for, in whatever case.</summary>
    internal static HashSet<string> In(RuleContext context) => new(GetBuiltIn(context.Target.Release).Concat(Names(context.Document)), StringComparer.OrdinalIgnoreCase);

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
