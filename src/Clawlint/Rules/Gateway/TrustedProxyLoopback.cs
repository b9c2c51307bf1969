using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Gateway;

/// <summary>The proxy that signs users in reaches the gateway over loopback, which it does not trust.</summary>
public sealed class TrustedProxyLoopback : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4042", "trusted-proxy-loopback", Severity.Error, Effect.Start)
    {
        Releases = [new("2026.2.17", "2026.3.24", Severity.Error, Effect.Start, null), new("2026.3.28", null, Severity.Warning, Effect.Connect, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.auth.mode", Check);

    private static readonly OpenClawRelease TrustsListed = OpenClawRelease.Parse("2026.3.2");

    private void Check(RuleContext context, ConfigNode mode)
    {
        var gateway = mode.Parent.Parent;
        if (mode.AsString() != "trusted-proxy" || gateway.IsIncomplete || gateway["bind"].AsString() is not ("loopback" or null))
        {
            return;
        }

        var release = context.Target.Release;
        bool isListed = gateway["trustedProxies"].Children.AsEnumerable().Any(static proxy => proxy.AsString()?.Trim() is { } text && (text.StartsWith("127.", StringComparison.Ordinal) || text == "::1"));
        bool isAllowed = mode.Parent["trustedProxy"]["allowLoopback"].AsBoolean() == true;
        if (context.Diagnose(Descriptor, context.LocateValue(mode), "").Effect == Effect.Start)
        {
            if (release < TrustsListed || !isListed)
            {
                context.ReportValue(Descriptor, mode, release < TrustsListed
                    ? "gateway.auth.mode trusted-proxy and a gateway that listens on loopback exclude each other, and the gateway refuses to start. Bind it to the network of the proxy."
                    : "gateway.auth.mode trusted-proxy on loopback needs 127.0.0.1 in gateway.trustedProxies, and the gateway refuses to start without it.");
            }
        }
        else if (isListed && !isAllowed && gateway["bind"].AsString() == "loopback")
        {
            context.ReportValue(Descriptor, mode, "The proxy reaches the gateway over loopback, and the gateway refuses its users until gateway.auth.trustedProxy.allowLoopback is true. Any program on this machine can then claim to be the proxy.");
        }
    }
}
