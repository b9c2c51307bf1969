using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Rules.Gateway;

namespace Clawlint.Rules.Security;

/// <summary>Pages are let in because of the host that the browser itself names.</summary>
public sealed class HostHeaderFallback() : FlagRule("gateway.controlUi.dangerouslyAllowHostHeaderOriginFallback")
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5053", "host-header-fallback", Severity.Warning, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.control_ui.host_header_origin_fallback", "config.insecure_or_dangerous_flags"],
        Releases = [new("2026.2.23", null, Severity.Warning, Effect.Exposure, FixSafety.Unsafe)],
    };

    private protected override string GetMessage(RuleContext context, ConfigNode flag)
    {
        bool isExposed = new GatewayExposure(context.Document.Find("gateway"), context.Target.Release).ListensBeyondLoopback != false;
        return $"{flag.Path} believes the Host header, so that a foreign page can reach the Control UI by DNS rebinding{(isExposed ? ", here from other machines too" : "")}. "
            + "List the origins that you use in gateway.controlUi.allowedOrigins, and remove the flag.";
    }
}
