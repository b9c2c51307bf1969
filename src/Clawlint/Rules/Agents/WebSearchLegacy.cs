using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules.Migration;

namespace Clawlint.Rules.Agents;

/// <summary>Settings of a web search provider where older releases had them.</summary>
public sealed class WebSearchLegacy : MigrationRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7206", "web-search-legacy", Severity.Error, Effect.Load, FixSafety.Safe)
    {
        Releases = [new("2026.5.19", null, Severity.Error, Effect.Load, FixSafety.Safe)],
    };

    private static readonly OpenClawRelease RefusesApiKey = OpenClawRelease.Parse("2026.8.1");
    private static readonly string[] Providers = ["brave", "duckduckgo", "exa", "firecrawl", "gemini", "grok", "kimi", "minimax", "ollama", "perplexity", "searxng", "tavily"];

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        base.Subscribe(subscriptions);
        subscriptions.OnPath("tools.web.search.tavily", CheckUnmigrated);
    }

    /// <summary>OpenClaw refuses some of these by a check of its own.</summary>
    internal override bool CanRejectBeyondSchema => true;

    /// <inheritdoc/>
    private protected override ConfigNode FindRefused(RuleContext context, ConfigNode value)
    {
        for (var setting = value; !setting.IsMissing; setting = setting.Parent)
        {
            if (setting.Parent.HasName("search"))
            {
                return IsRefused(context, setting) ? setting : default;
            }
        }

        return base.FindRefused(context, value);
    }

    /// <summary>OpenClaw moves the settings of this one no more than those of others, and refuses them all the same.</summary>
    private void CheckUnmigrated(RuleContext context, ConfigNode setting)
    {
        if (IsRefused(context, setting))
        {
            context.Claim(setting);
            context.ReportKey(Descriptor, setting, $"{setting.Path} belongs to the provider's plugin today, at plugins.entries.<plugin>.config.webSearch, and OpenClaw rejects the file. Move it there.");
        }
    }

    private static bool IsRefused(RuleContext context, ConfigNode setting) =>
        (setting.HasName("apiKey") && context.Target.Release >= RefusesApiKey) || (setting.Kind == ConfigKind.Object && Providers.Contains(setting.Name));
}
