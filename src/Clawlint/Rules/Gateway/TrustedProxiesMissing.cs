using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Gateway;

/// <summary>The gateway listens on loopback and knows no proxy: whoever comes through one looks like this machine.</summary>
public sealed class TrustedProxiesMissing : Rule
{
    /// <inheritdoc/>
    /// <remarks>A hint, though OpenClaw's audit warns: it holds for every gateway that nobody has put behind a proxy.</remarks>
    public override RuleDescriptor Descriptor { get; } = new("CL4270", "trusted-proxies-missing", Severity.Hint, Effect.None) { AuditChecks = ["gateway.trusted_proxies_missing"] };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("", Check);

    /// <summary>What stands before the gateway is a matter of its machine: a project's file says nothing of it.</summary>
    private void Check(RuleContext context, ConfigNode root)
    {
        var gateway = root["gateway"];
        if (!context.Document.Environment.IsComplete || root.Kind != ConfigKind.Object || root.IsIncomplete || gateway.IsIncomplete || gateway["trustedProxies"].Children.Count > 0
            || gateway["controlUi"]["enabled"].AsBoolean() == false || gateway["mode"].AsString() == "remote"
            || new GatewayExposure(gateway, context.Target.Release).ListensBeyondLoopback != false)
        {
            return;
        }

        context.Report(context.Diagnose(
            Descriptor,
            context.LocateSection("gateway"),
            "gateway.trustedProxies is empty. That is right while you open the Control UI on this machine; before a reverse proxy leads others here, list its addresses, or their requests pass for local ones."));
    }
}
