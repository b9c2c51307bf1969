using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Security;

/// <summary>A proxy decides who someone is, and nothing narrows down what it may decide.</summary>
public sealed class TrustedProxyTrust : Rule
{
    private const string Mode = "gateway.trusted_proxy_auth";
    private const string NoAllowlist = "gateway.trusted_proxy_no_allowlist";
    private const string Loopback = "gateway.trusted_proxy_allow_loopback";
    private const string AutoApprove = "gateway.trusted_proxy_device_auto_approve";
    private const string AutoApproveAdmin = "gateway.trusted_proxy_device_auto_approve_admin";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5261", "trusted-proxy-trust", Severity.Warning, Effect.Exposure)
    {
        AuditChecks = [Mode, NoAllowlist, Loopback, AutoApprove, AutoApproveAdmin],
        Releases = [new("2026.2.17", null, Severity.Warning, Effect.Exposure, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.auth.mode", Check);

    private void Check(RuleContext context, ConfigNode mode)
    {
        var trust = mode.Parent["trustedProxy"];
        if (mode.AsString() != "trusted-proxy" || mode.Parent.IsIncomplete || trust.IsIncomplete)
        {
            return;
        }

        const string message = "gateway.auth.mode trusted-proxy lets in whomever the proxy says it has signed in. Make sure that it overwrites the header with the user's name, and that nothing but the proxy can reach the gateway's port.";
        context.Report(context.Diagnose(Descriptor, context.LocateValue(mode), message) with { Severity = Severity.Info, AuditChecks = [Mode] });
        if (trust["allowUsers"].Children.Count == 0)
        {
            Report(context, trust.IsMissing ? mode.Parent : trust, NoAllowlist, "gateway.auth.trustedProxy.allowUsers names nobody, so everyone whom the proxy lets through controls the gateway. Name the users.");
        }

        if (trust["allowLoopback"].AsBoolean() == true)
        {
            Report(context, trust["allowLoopback"], Loopback, "gateway.auth.trustedProxy.allowLoopback lets every program of this machine pass for the proxy. Keep it only where the proxy runs here and nobody else does.");
        }

        var approval = trust["deviceAutoApprove"];
        if (approval["enabled"].AsBoolean() == true)
        {
            Report(context, approval["enabled"], AutoApprove, "gateway.auth.trustedProxy.deviceAutoApprove pairs every device that the proxy lets through. Pair devices by hand, or be sure that the proxy is the only way in.");
            CheckScopes(context, approval["scopes"]);
        }
    }

    private void CheckScopes(RuleContext context, ConfigNode scopes)
    {
        foreach (var scope in scopes.Children)
        {
            if (scope.AsString()?.Trim() == "operator.admin")
            {
                context.Report(context.Diagnose(Descriptor, context.LocateValue(scope), "operator.admin here makes an administrator of every device that the proxy lets through. Take it out, and give it to single users in gateway.auth.identityScopes.") with
                {
                    AuditChecks = [AutoApproveAdmin],
                });
            }
        }
    }

    private void Report(RuleContext context, ConfigNode key, string check, string message) =>
        context.Report(context.Diagnose(Descriptor, context.LocateKey(key), message) with { AuditChecks = [check] });
}
