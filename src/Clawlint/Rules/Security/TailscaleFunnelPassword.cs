using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Rules.Gateway;

namespace Clawlint.Rules.Security;

/// <summary>Tailscale Funnel shows the gateway to the internet, and it does not ask for a password.</summary>
public sealed class TailscaleFunnelPassword : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5058", "tailscale-funnel-password", Severity.Error, Effect.Start);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.tailscale.mode", Check);

    private void Check(RuleContext context, ConfigNode mode)
    {
        var auth = mode.Parent.Parent["auth"];
        if (mode.AsString() == "funnel" && GatewayCredential.GetMode(auth) != "password" && !auth.IsIncomplete && auth["mode"].AsString() != "none")
        {
            context.ReportValue(Descriptor, mode, "gateway.tailscale.mode funnel shows the gateway to the internet, and the gateway refuses to start unless gateway.auth.mode is password. Set it and a long password, or use serve.");
        }
    }
}
