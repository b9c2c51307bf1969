using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Rules.Schema;

namespace Clawlint.Rules.Agents;

/// <summary>The web search provider is not one that the release has.</summary>
public sealed class WebSearchProvider : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7205", "web-search-provider", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.5.2", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("tools.web.search.provider", Check);

    private static readonly ReleaseFacts BuiltIn = new("facts/web-search-providers.txt");
    private static readonly ReleaseFacts Installable = new("facts/web-search-plugins.txt");

    private void Check(RuleContext context, ConfigNode provider)
    {
        var release = context.Target.Release;
        string? id = provider.AsString()?.Trim();
        if (id is null || context.IsUnknown(provider) || BuiltIn.Holds(id, release))
        {
            return;
        }

        string? plugin = Installable.At(release).Where(fact => fact.StartsWith(id + " ", StringComparison.Ordinal)).Select(fact => fact[(id.Length + 1)..]).FirstOrDefault();
        if (id.Length == 0)
        {
            context.ReportValue(Descriptor, provider, $"{provider.Path} is blank. Remove it, or name a provider.");
        }
        else if (plugin is not null && !PluginEvidence.IsNamed(context, id) && !PluginEvidence.IsNamed(context, plugin))
        {
            string message = $"{release} does not bring the web search provider {id} along, and rejects the file until the plugin {plugin} is installed. Built in are {string.Join(", ", BuiltIn.At(release).Order(StringComparer.Ordinal))}.";
            context.Report(context.Diagnose(Descriptor, context.LocateValue(provider), message) with
            {
                OpenClawPath = RuleContext.OpenClawPathOf(provider),
                SettingAside = SetAside.CreateFix(provider, $"{release} wants the plugin {plugin} installed first; put it back then."),
            });
        }
        else if (plugin is null && !PluginEvidence.IsNamed(context, id))
        {
            var all = BuiltIn.At(release).Concat(Installable.At(release).Select(static fact => fact.Split(' ')[0]));
            string nearest = NearestWord.To(id, all) is { } known ? $" Did you mean {known}?" : $" Built in are {string.Join(", ", BuiltIn.At(release).Order(StringComparer.Ordinal))}.";
            context.ReportValue(Descriptor, provider, $"{release} knows no web search provider of that name.{nearest}");
        }
    }
}
