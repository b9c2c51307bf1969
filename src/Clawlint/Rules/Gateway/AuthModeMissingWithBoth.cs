using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Gateway;

/// <summary>Token and password are both set, and nothing says which one the gateway asks for.</summary>
public sealed class AuthModeMissingWithBoth : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4032", "auth-mode-missing-with-both", Severity.Error, Effect.Start, FixSafety.Unsafe)
    {
        Releases = [new("2026.3.7", null, Severity.Error, Effect.Start, FixSafety.Unsafe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.auth", Check);

    private void Check(RuleContext context, ConfigNode auth)
    {
        if (auth["mode"].IsMissing && GatewayCredential.IsConfigured(auth["token"]) && GatewayCredential.IsConfigured(auth["password"]) && !auth.IsIncomplete)
        {
            context.ReportKey(Descriptor, auth, "gateway.auth has a token and a password, and the gateway refuses to start until mode says which of them it asks for. Set gateway.auth.mode to token or password.", CreateFix(auth, "token"), CreateFix(auth, "password"));
        }
    }

    private CodeFix CreateFix(ConfigNode auth, string mode) =>
        new($"Set gateway.auth.mode to {mode}", FixSafety.Unsafe, $"{Descriptor.Name}:{mode}", () => MemberEdits.Insert(auth, "mode", $"\"{mode}\""));
}
