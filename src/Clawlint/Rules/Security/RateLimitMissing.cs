using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Rules.Gateway;

namespace Clawlint.Rules.Security;

/// <summary>Others than this machine may try secrets at the gateway without limit.</summary>
public sealed class RateLimitMissing : Rule
{
    private const string Limit = """{"maxAttempts": 10, "windowMs": 60000, "lockoutMs": 300000}""";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5059", "rate-limit-missing", Severity.Info, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.auth_no_rate_limit"],
        Releases = [new("2026.2.17", null, Severity.Info, Effect.Exposure, FixSafety.Unsafe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.bind", Check);

    private void Check(RuleContext context, ConfigNode bind)
    {
        var gateway = bind.Parent;
        var authentication = gateway["auth"];
        bool asksForSecret = GatewayCredential.GetMode(authentication) is "token" or "password";
        if (!asksForSecret || !authentication["rateLimit"].IsMissing || authentication.IsIncomplete || new GatewayExposure(gateway, context.Target.Release).ListensBeyondLoopback == false)
        {
            return;
        }

        const string message = "The gateway listens beyond this machine, and nothing limits how often someone may try secrets. Set gateway.auth.rateLimit, for example to ten attempts a minute.";
        context.Report(context.Diagnose(Descriptor, context.LocateValue(bind), message) with
        {
            Fixes =
            [
                new CodeFix("Add gateway.auth.rateLimit: ten attempts a minute", FixSafety.Unsafe, Descriptor.Name, () => authentication.IsMissing
                    ? MemberEdits.Insert(gateway, "auth", $"{{\"rateLimit\": {Limit}}}")
                    : MemberEdits.Insert(authentication, "rateLimit", Limit)),
            ],
        });
    }
}
