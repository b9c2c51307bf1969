using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Security;

/// <summary>The tailnet can reach the gateway.</summary>
public sealed class TailscaleServe : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5272", "tailscale-serve", Severity.Hint, Effect.Exposure) { AuditChecks = ["gateway.tailscale_serve"] };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.tailscale.mode", Check);

    private void Check(RuleContext context, ConfigNode mode)
    {
        if (mode.HasText("serve"))
        {
            context.Report(context.Diagnose(Descriptor, context.LocateValue(mode), "gateway.tailscale.mode serve lets every device of your tailnet reach the gateway. That is safe as long as you trust all of them; share none of the tailnet with strangers."));
        }
    }
}
