using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Rules.Gateway;

namespace Clawlint.Rules.Security;

/// <summary>The gateway asks for nothing, on this machine only. What is reachable from elsewhere has rules of its own.</summary>
public sealed class AuthNone : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5260", "auth-none", Severity.Warning, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.loopback_no_auth", "gateway.http.no_auth"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.auth.mode", Check);

    private void Check(RuleContext context, ConfigNode mode)
    {
        if (mode.AsString() == "none" && !new GatewayExposure(mode.Parent.Parent, context.Target.Release).IsExposed)
        {
            const string message = "gateway.auth.mode none lets every program and every user of this machine control the gateway, and everyone whom a proxy leads here. Choose token.";
            context.Report(context.Diagnose(Descriptor, context.LocateValue(mode), message) with
            {
                Fixes = [new CodeFix("Set gateway.auth.mode to token", FixSafety.Unsafe, Descriptor.Name, () => MemberEdits.SetValue(mode, "\"token\""))],
            });
        }
    }
}
