using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Security;

/// <summary>The gateway asks for no secret, and Tailscale makes it reachable from elsewhere.</summary>
public sealed class AuthNoneExposed : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5043", "auth-none-exposed", Severity.Error, Effect.Load)
    {
        AuditChecks = ["gateway.bind_no_auth", "gateway.http.no_auth"],
        Releases = [new("2026.5.27", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.auth.mode", Check);

    private void Check(RuleContext context, ConfigNode mode)
    {
        string? exposure = mode.Parent.Parent["tailscale"]["mode"].AsString();
        if (mode.AsString() == "none" && exposure is "serve" or "funnel")
        {
            context.ReportValue(Descriptor, mode, $"gateway.auth.mode none lets everyone in whom gateway.tailscale.mode {exposure} leads here, and OpenClaw rejects the file. Choose token, password or trusted-proxy.");
        }
    }
}
