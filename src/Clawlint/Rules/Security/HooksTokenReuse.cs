using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Rules.Gateway;

namespace Clawlint.Rules.Security;

/// <summary>The hooks and the gateway ask for the same secret.</summary>
public sealed class HooksTokenReuse : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5045", "hooks-token-reuse", Severity.Error, Effect.Start)
    {
        AuditChecks = ["hooks.token_reuse_gateway_token"],
        Releases = [new("2026.2.21", "2026.5.28", Severity.Error, Effect.Start, null), new("2026.6.1", null, Severity.Warning, Effect.Exposure, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("hooks.token", Check);

    private void Check(RuleContext context, ConfigNode token)
    {
        var hooks = token.Parent;
        var auth = context.Document.Root["gateway"]["auth"];
        var secret = GatewayCredential.GetMode(auth) switch { "token" => auth["token"], "password" or "trusted-proxy" => auth["password"], _ => default };
        string text = token.AsString()?.Trim() ?? "";
        if (hooks["enabled"].AsBoolean() != true || text.Length == 0 || text != secret.AsString()?.Trim())
        {
            return;
        }

        bool refuses = context.Diagnose(Descriptor, context.LocateValue(token), "").Effect == Effect.Start;
        context.ReportValue(Descriptor, token, "hooks.token is the gateway's own secret" + (refuses ? ", and the gateway refuses to start." : ": whoever may call a hook may also take over the gateway.") + " Give the hooks a token of their own.");
    }
}
