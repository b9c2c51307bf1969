using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Secrets;

/// <summary>A secret reference where OpenClaw takes only a text.</summary>
public sealed class SecretRefUnsupportedPath : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL6065", "secret-ref-unsupported-path", Severity.Error, Effect.Load, FixSafety.Safe)
    {
        Releases = [new("2026.4.8", null, Severity.Error, Effect.Load, FixSafety.Safe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (string path in Paths)
        {
            subscriptions.OnPath(path, Check);
        }
    }

    /// <summary>Where a reference is not taken.</summary>
    internal static readonly string[] Paths =
    [
        "hooks.token", "hooks.gmail.pushToken", "hooks.mappings[].sessionKey",
        "channels.discord.threadBindings.webhookToken", "channels.discord.accounts.*.threadBindings.webhookToken",
        "channels.whatsapp.creds.json", "channels.whatsapp.accounts.*.creds.json",
    ];

    private void Check(RuleContext context, ConfigNode secret)
    {
        if (secret.Kind == ConfigKind.Object && secret["source"].AsString() is "env" or "file" or "exec" or "store" && secret["id"].AsString() is { } id)
        {
            context.Claim(secret);
            bool isVariable = secret["source"].AsString() == "env";
            context.ReportValue(Descriptor, secret, $"{secret.Path} takes a text, not a reference, and OpenClaw rejects the file." + (isVariable ? " Write the variable as \"${NAME}\"." : ""), isVariable ? [CreateFix(secret, id)] : []);
        }
    }

    private CodeFix CreateFix(ConfigNode secret, string variable) =>
        new($"Write {secret.Path} as a reference to the variable", FixSafety.Safe, $"{Descriptor.Name}@{secret.Path}", () => MemberEdits.SetValue(secret, $"\"${{{variable}}}\""));
}
