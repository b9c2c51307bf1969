using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules.Gateway;

namespace Clawlint.Rules.Security;

/// <summary>Others can reach the gateway, and it asks for no secret.</summary>
public sealed class BindExposedWithoutAuth : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5050", "bind-exposed-without-auth", Severity.Error, Effect.Start, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.bind_no_auth", "gateway.http.no_auth"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway", Check);

    private static readonly OpenClawRelease MakesToken = OpenClawRelease.Parse("2026.2.26");

    private void Check(RuleContext context, ConfigNode gateway)
    {
        var auth = gateway["auth"];
        if (new GatewayExposure(gateway, context.Target.Release).ListensBeyondLoopback != true || gateway.IsIncomplete || auth.IsIncomplete)
        {
            return;
        }

        bool isNone = auth["mode"].AsString() == "none";
        bool? hasToken = GatewayCredential.IsAvailable(context, auth["token"], "OPENCLAW_GATEWAY_TOKEN");
        bool? hasPassword = GatewayCredential.IsAvailable(context, auth["password"], "OPENCLAW_GATEWAY_PASSWORD");
        bool hasNothing = auth["mode"].IsMissing && hasToken == false && hasPassword == false && context.Target.Release < MakesToken;
        if (isNone || hasNothing)
        {
            context.ReportValue(Descriptor, gateway["bind"], "gateway.bind lets others reach the gateway, and it asks for no secret, so it refuses to start. Set gateway.auth.mode to token with a long token, or bind to loopback.", CreateFix(gateway["bind"]));
        }
    }

    private CodeFix CreateFix(ConfigNode bind) =>
        new("Set gateway.bind to loopback", FixSafety.Unsafe, Descriptor.Name, () => MemberEdits.SetValue(bind, "\"loopback\""));
}
