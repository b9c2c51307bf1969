using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Security;

/// <summary>A proxy decides who someone is, and nothing narrows down what it may decide.</summary>
public sealed class TrustedProxyTrust : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5261", "trusted-proxy-trust", Severity.Warning, Effect.Exposure)
    {
        Releases = [new("2026.2.17", null, Severity.Warning, Effect.Exposure, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.auth.trustedProxy", Check);

    private void Check(RuleContext context, ConfigNode trust)
    {
        if (trust.Parent["mode"].AsString() != "trusted-proxy" || trust.Kind != ConfigKind.Object || trust.IsIncomplete)
        {
            return;
        }

        if (trust["allowUsers"].Children.Count == 0)
        {
            Report(context, trust, "gateway.auth.trustedProxy.allowUsers names nobody, so everyone whom the proxy lets through controls the gateway. Name the users.");
        }

        if (trust["allowLoopback"].AsBoolean() == true)
        {
            Report(context, trust["allowLoopback"], "gateway.auth.trustedProxy.allowLoopback lets every program of this machine pass for the proxy. Keep it only where the proxy runs here and nobody else does.");
        }

        var approval = trust["deviceAutoApprove"];
        if (approval["enabled"].AsBoolean() == true)
        {
            Report(context, approval["enabled"], "gateway.auth.trustedProxy.deviceAutoApprove pairs every device that the proxy lets through. Pair devices by hand, or be sure that the proxy is the only way in.");
            CheckScopes(context, approval["scopes"]);
        }
    }

    private void CheckScopes(RuleContext context, ConfigNode scopes)
    {
        foreach (var scope in scopes.Children)
        {
            if (scope.AsString()?.Trim() == "operator.admin")
            {
                context.Report(context.Diagnose(Descriptor, context.LocateValue(scope), "operator.admin here makes an administrator of every device that the proxy lets through. Take it out, and give it to single users in gateway.auth.identityScopes."));
            }
        }
    }

    private void Report(RuleContext context, ConfigNode key, string message) => context.Report(context.Diagnose(Descriptor, context.LocateKey(key), message));
}
