using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>Settings of a web search provider where older releases had them.</summary>
public sealed class WebSearchLegacy : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7206", "web-search-legacy", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.5.19", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("tools.web.search.*", Check);

    private static readonly OpenClawRelease RefusesApiKey = OpenClawRelease.Parse("2026.8.1");
    private static readonly string[] Providers = ["brave", "duckduckgo", "exa", "firecrawl", "gemini", "grok", "kimi", "minimax", "ollama", "perplexity", "searxng", "tavily"];

    private void Check(RuleContext context, ConfigNode setting)
    {
        if ((setting.HasName("apiKey") && context.Target.Release >= RefusesApiKey) || (setting.Kind == ConfigKind.Object && Providers.Contains(setting.Name)))
        {
            context.Claim(setting);
            context.ReportKey(Descriptor, setting, $"{setting.Path} belongs to the provider's plugin today, at plugins.entries.<plugin>.config.webSearch, and OpenClaw rejects the file. Move it there.");
        }
    }
}
