using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Gateway;

/// <summary>The secret that the gateway asks for is short.</summary>
public sealed class AuthSecretShort : Rule
{
    // 24 is the length from which OpenClaw's own security audit is content.
    private static readonly NumberOption MinLength = new("minLength", "The characters that a token or password must have.", Default: 24, Minimum: 1);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4035", "auth-secret-short", Severity.Warning, Effect.Exposure)
    {
        Options = [MinLength],
        AuditChecks = ["gateway.token_too_short", "gateway.password_too_short"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("gateway.auth.token", Check);
        subscriptions.OnPath("gateway.auth.password", Check);
    }

    private void Check(RuleContext context, ConfigNode credential)
    {
        int minLength = context.GetOption(Descriptor, MinLength);
        bool isShort = GatewayCredential.GetLiteral(credential) is { Length: > 0 } text && text.Length < minLength && !AuthTokenPlaceholder.IsPlaceholder(text);
        if (isShort && credential.HasName(GatewayCredential.GetMode(credential.Parent)))
        {
            string message = $"{credential.Path} has fewer than {minLength} characters, so that it can be guessed by trying. Make a longer one (openssl rand -hex 32), and give it to the clients too.";
            context.Report(context.Diagnose(Descriptor, context.LocateValue(credential), message));
        }
    }
}
