using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Security;

/// <summary>The gateway is on the public internet.</summary>
public sealed class TailscaleFunnel : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5264", "tailscale-funnel", Severity.Warning, Effect.Exposure)
    {
        AuditChecks = ["gateway.tailscale_funnel"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.tailscale.mode", Check);

    private void Check(RuleContext context, ConfigNode mode)
    {
        if (mode.AsString() == "funnel")
        {
            const string message = "gateway.tailscale.mode funnel puts the gateway on the public internet, and only its password keeps people out. Use serve, which your tailnet alone can reach.";
            context.Report(context.Diagnose(Descriptor, context.LocateValue(mode), message));
        }
    }
}
