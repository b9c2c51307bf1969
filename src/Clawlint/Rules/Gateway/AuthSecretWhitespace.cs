using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Gateway;

/// <summary>A credential begins or ends with a blank, a tab or a line break.</summary>
public sealed class AuthSecretWhitespace : Rule
{
    private static readonly string[] Places = ["gateway.auth.token", "gateway.auth.password", "gateway.remote.token", "gateway.remote.password"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4036", "auth-secret-whitespace", Severity.Warning, Effect.Connect, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (string place in Places)
        {
            subscriptions.OnPath(place, Check);
        }
    }

    private void Check(RuleContext context, ConfigNode credential)
    {
        if (credential.IsSubstituted || credential.AsString() is not { } text || text.Trim() is not { Length: > 0 } trimmed || trimmed.Length == text.Length)
        {
            return;
        }

        string message = $"{credential.Path} has white space around it. OpenClaw takes it off; other programs that are given the same text, such as curl or Compose, do not, and are refused. Remove it.";
        context.Report(context.Diagnose(Descriptor, context.LocateValue(credential), message) with
        {
            Fixes = [new CodeFix("Remove the white space around it", FixSafety.Safe, $"{Descriptor.Name}@{credential.Path}", () => MemberEdits.SetValue(credential, JsonText.Quote(trimmed)))],
        });
    }
}
