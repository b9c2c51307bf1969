using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Gateway;

/// <summary>The gateway's token or password is what an example or a masked output showed, not a secret.</summary>
public sealed class AuthTokenPlaceholder : Rule
{
    private static readonly OpenClawRelease RefusesPublished = OpenClawRelease.Parse("2026.5.28");
    private static readonly OpenClawRelease RefusesMasks = OpenClawRelease.Parse("2026.9.6");

    /// <summary>From OpenClaw's own examples; it refuses to start with them.</summary>
    private static readonly string[] PublishedTokens = ["change-me-to-a-long-random-token", "change-me-now"];

    private static readonly string[] PublishedPasswords = ["change-me-to-a-strong-password"];

    /// <summary>What OpenClaw shows in place of a secret, and what a script leaves behind that had none to fill in; it refuses to start with them.</summary>
    private static readonly string[] Masks =
    [
        "__OPENCLAW_REDACTED__", "REDACTED", "xoxb-REDACTED", "xapp-REDACTED", "***", "[redacted]", "[REDACTED]", "<redacted>",
        "[REDACTED_PRIVATE_KEY]", "[REDACTED CREDENTIAL]", "undefined", "null",
    ];

    /// <summary>How examples that people copy spell a value to fill in.</summary>
    private static readonly string[] ExampleWords =
        ["your-", "your_", "yourtoken", "yourpassword", "changeme", "change-me", "change_me", "replace-me", "replace_me", "replaceme", "placeholder", "insert-", "todo"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4034", "auth-token-placeholder", Severity.Error, Effect.Start)
    {
        AuditChecks = ["gateway.token_placeholder_value", "gateway.password_placeholder_value", "gateway.token_too_short", "gateway.password_too_short", "config.secrets.gateway_password_in_config", "gateway.bind_no_auth", "gateway.loopback_no_auth", "gateway.http.no_auth"],
        Releases =
        [
            new(null, "2026.5.27", Severity.Warning, Effect.Exposure, null),
            new("2026.5.28", null, Severity.Error, Effect.Start, null),
        ],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("gateway.auth.token", Check);
        subscriptions.OnPath("gateway.auth.password", Check);
    }

    private void Check(RuleContext context, ConfigNode credential)
    {
        if (GatewayCredential.GetLiteral(credential) is not { } text || (text.Length == 0 ? context.Target.Release < RefusesMasks : !IsPlaceholder(text)))
        {
            return;
        }

        bool isRefused = IsRefused(context.Target.Release, credential, text);
        var finding = context.Diagnose(Descriptor, context.LocateValue(credential), GetMessage(context, credential, isRefused, text.Length == 0));
        context.Report(finding with
        {
            Severity = IsExampleFile(credential.File.Text.Path) ? Severity.Hint : isRefused ? Severity.Error : Severity.Warning,
            Effect = isRefused ? Effect.Start : Effect.Exposure,
        });
    }

    private static string GetMessage(RuleContext context, ConfigNode credential, bool isRefused, bool isBlank) =>
        $"{credential.Path} {(isBlank ? "is blank" : "holds a placeholder, not a secret")}"
        + (isRefused ? $", and the gateway of {context.Target.Release} refuses to start with it." : ", so anyone can guess it.")
        + " Put a long random value there (openssl rand -hex 32).";

    /// <summary>The gateway looks only at the secret that its mode asks for.</summary>
    private static bool IsRefused(OpenClawRelease release, ConfigNode credential, string text)
    {
        if (!credential.HasName(GatewayCredential.GetMode(credential.Parent)))
        {
            return false;
        }

        if (text.Length == 0)
        {
            return true;
        }

        string[] published = credential.HasName("token") ? PublishedTokens : PublishedPasswords;
        return (release >= RefusesPublished && published.Contains(text)) || (release >= RefusesMasks && Masks.Contains(text));
    }

    /// <summary>True for a text that stands in for a secret.</summary>
    internal static bool IsPlaceholder(string text) =>
        PublishedTokens.Contains(text)
        || PublishedPasswords.Contains(text)
        || Masks.Contains(text)
        || (text[0] == '<' && text[^1] == '>')
        || text.AsSpan().IndexOfAnyExcept("xX*.") < 0
        || Array.Exists(ExampleWords, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>A file that is meant to be copied and filled in.</summary>
    private static bool IsExampleFile(string path) =>
        Path.GetFileName(path).Split('.').Any(static part => part is "example" or "template" or "sample" or "dist");
}
