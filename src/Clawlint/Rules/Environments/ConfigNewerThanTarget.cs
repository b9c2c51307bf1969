using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Environments;

/// <summary>The config was last written by a newer OpenClaw.</summary>
public sealed class ConfigNewerThanTarget : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8115", "config-newer-than-target", Severity.Error, Effect.Start)
    {
        Releases = [new(null, "2026.4.27", Severity.Warning, Effect.None, null), new("2026.4.29", null, Severity.Error, Effect.Start, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("meta.lastTouchedVersion", Check);

    private void Check(RuleContext context, ConfigNode stamp)
    {
        if (!OpenClawRelease.TryParse(stamp.AsString(), out var written) || written.Base <= context.Target.Release.Base)
        {
            return;
        }

        bool refuses = context.Diagnose(Descriptor, context.LocateValue(stamp), "").Effect == Effect.Start;
        context.ReportValue(Descriptor, stamp, $"{written} wrote this config last, and {context.Target.Release} is older" + (refuses ? ", so the gateway refuses to start." : ": it may not know all that is in it.") + $" Run {written} or newer, or restore the config from before the update.");
    }
}
