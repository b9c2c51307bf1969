using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Gateway;

/// <summary>The gateway leaves the sign-in to a proxy, and lacks what it needs to know it.</summary>
public sealed class TrustedProxyIncomplete : Rule
{
    private const string NoHeader = "gateway.trusted_proxy_no_user_header";
    private const string NoProxies = "gateway.trusted_proxy_no_proxies";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4041", "trusted-proxy-incomplete", Severity.Error, Effect.Start)
    {
        AuditChecks = [NoHeader, NoProxies],
        Releases = [new("2026.2.17", null, Severity.Error, Effect.Start, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.auth.mode", Check);

    private static readonly OpenClawRelease RefusesToken = OpenClawRelease.Parse("2026.3.31");

    private void Check(RuleContext context, ConfigNode mode)
    {
        var auth = mode.Parent;
        var gateway = auth.Parent;
        if (mode.AsString() != "trusted-proxy" || auth.IsIncomplete || gateway.IsIncomplete)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(auth["trustedProxy"]["userHeader"].AsString()))
        {
            context.ReportKey(Descriptor, auth, "gateway.auth.mode trusted-proxy needs gateway.auth.trustedProxy.userHeader, the header in which the proxy names the user, and the gateway refuses to start without it.");
        }

        if (gateway["trustedProxies"].Children.Count == 0)
        {
            context.ReportKey(Descriptor, gateway, "gateway.auth.mode trusted-proxy needs gateway.trustedProxies, the addresses of the proxy, and the gateway refuses to start without them.");
        }

        if (context.Target.Release < RefusesToken)
        {
            return;
        }

        if (GatewayCredential.IsConfigured(auth["token"]))
        {
            context.ReportKey(Descriptor, auth["token"], "gateway.auth.mode trusted-proxy and a token exclude each other, and the gateway refuses to start. Remove the token, or choose the mode token.");
        }
        else if (GatewayCredential.IsAvailable(context, auth["token"], "OPENCLAW_GATEWAY_TOKEN") is null)
        {
            context.IsStartOpen = true;
        }
    }
}
