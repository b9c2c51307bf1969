using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>The voice provider is not among the ones that are set up.</summary>
public sealed class TalkProvider : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7208", "talk-provider", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.3.8", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("talk", Check);
        subscriptions.OnPath("talk.realtime", Check);
    }

    private static readonly OpenClawRelease ChecksRealtime = OpenClawRelease.Parse("2026.5.12");

    private void Check(RuleContext context, ConfigNode talk)
    {
        var providers = talk["providers"];
        if (providers.Kind != ConfigKind.Object || providers.IsIncomplete || (talk.HasName("realtime") && context.Target.Release < ChecksRealtime))
        {
            return;
        }

        var provider = talk["provider"];
        string name = provider.AsString()?.Trim().ToLowerInvariant() ?? "";
        int count = providers.Children.Count;
        if (name.Length > 0 && count > 0 && providers[name].IsMissing && !context.IsUnknown(provider))
        {
            context.ReportValue(Descriptor, provider, $"{provider.Path} names none of {providers.Path}, and OpenClaw rejects the file. Name one of them.");
        }
        else if (name.Length == 0 && count > 1 && provider.Kind is ConfigKind.Missing or ConfigKind.String)
        {
            context.ReportMissing(Descriptor, talk, "provider", $"{providers.Path} has {count} providers, and {talk.Path}.provider has to say which one is used. OpenClaw rejects the file without it.");
        }
    }
}
