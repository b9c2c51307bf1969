using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Gateway;

/// <summary>Tailscale serves the gateway, and the gateway does not listen on loopback.</summary>
public sealed class TailscaleBind : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4057", "tailscale-bind", Severity.Error, Effect.Load, FixSafety.Safe)
    {
        Releases = [new("2026.3.1", null, Severity.Error, Effect.Load, FixSafety.Safe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.bind", Check);

    private void Check(RuleContext context, ConfigNode bind)
    {
        var gateway = bind.Parent;
        string? mode = gateway["tailscale"]["mode"].AsString();
        if (mode is "serve" or "funnel" && bind.AsString() is "auto" or "lan" or "tailnet" or "custom" && !(bind.AsString() == "custom" && GatewayAddress.IsLoopback(gateway["customBindHost"].AsString())))
        {
            context.ReportValue(Descriptor, bind, $"gateway.tailscale.mode {mode} needs a gateway that listens on loopback, and OpenClaw rejects the file. Set gateway.bind to loopback: Tailscale still serves it.", CreateFix(bind));
        }
    }

    private CodeFix CreateFix(ConfigNode bind) =>
        new("Set gateway.bind to loopback", FixSafety.Safe, Descriptor.Name, () => MemberEdits.SetValue(bind, "\"loopback\""));
}
