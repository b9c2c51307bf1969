using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Security;

/// <summary>A header that clients can write themselves says where they come from.</summary>
public sealed class RealIpFallback() : FlagRule("gateway.allowRealIpFallback")
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5054", "real-ip-fallback", Severity.Warning, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.real_ip_fallback_enabled"],
        Releases = [new("2026.2.21", null, Severity.Warning, Effect.Exposure, FixSafety.Unsafe)],
    };

    private protected override string GetMessage(RuleContext context, ConfigNode flag) =>
        $"{flag.Path} takes the client's address from X-Real-IP when X-Forwarded-For is absent: behind a proxy that passes the header on, a client can pretend to be on this machine. "
        + "Remove it, unless your proxy always overwrites X-Real-IP.";
}
