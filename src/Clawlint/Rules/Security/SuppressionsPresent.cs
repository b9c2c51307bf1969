using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Security;

/// <summary>Findings of OpenClaw's own security audit are silenced.</summary>
public sealed class SuppressionsPresent : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5121", "suppressions-present", Severity.Info, Effect.Exposure)
    {
        AuditChecks = ["security.audit.suppressions.active", "config.insecure_or_dangerous_flags"],
        Releases = [new("2026.5.18", null, Severity.Info, Effect.Exposure, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("security.audit.suppressions", Check);

    private void Check(RuleContext context, ConfigNode suppressions)
    {
        int count = suppressions.Kind == ConfigKind.Array ? suppressions.Children.Count : 0;
        if (count > 0)
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateKey(suppressions),
                $"{suppressions.Path} hides {(count == 1 ? "a finding" : $"{count} kinds of findings")} of OpenClaw's security audit. Take out what no longer applies, and give each that stays a reason."));
        }
    }
}
