using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Secrets;

/// <summary>The gateway's password stands in the file itself.</summary>
public sealed class GatewayPasswordInConfig : Rule
{
    private const string Variable = "OPENCLAW_GATEWAY_PASSWORD";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL6062", "gateway-password-in-config", Severity.Warning, Effect.Exposure, FixSafety.Manual)
    {
        AuditChecks = ["config.secrets.gateway_password_in_config"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.auth.password", Check);

    private void Check(RuleContext context, ConfigNode password)
    {
        if (LiteralSecret.Get(password) is not null)
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateValue(password),
                $"{password.Path} holds the gateway's password in plain text, so whoever sees this file can sign in. Set {Variable} for the process that runs OpenClaw, and remove the password here.") with
            {
                Fixes = [VariableReference.CreateFix(Descriptor, password, Variable)],
            });
        }
    }
}
