using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Secrets;

namespace Clawlint.Rules.Secrets;

/// <summary>A credential stands in the file itself.</summary>
public sealed class PlaintextSecret : Rule
{
    /// <summary>OpenClaw's own setup writes these into the file, so that having them there is no mistake of the user's.</summary>
    private static readonly string[] WrittenByOpenClaw = ["gateway.auth.token", "gateway.remote.token", "hooks.token"];

    /// <summary>Certificates are public, and the key of a session is its name; the gateway's password has a rule of its own.</summary>
    private static readonly string[] Exempt = ["ca", "cert", "sessionKey"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL6061", "plaintext-secret", Severity.Warning, Effect.Exposure, FixSafety.Manual)
    {
        AuditChecks = ["config.secrets.hooks_token_in_config"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (string path in SecretPaths.All)
        {
            if (path != "gateway.auth.password" && !Exempt.Any(name => path.EndsWith("." + name, StringComparison.Ordinal)))
            {
                bool mayBeAnother = path == "gateway.auth" || path.EndsWith(".*", StringComparison.Ordinal);
                bool isWrittenByOpenClaw = WrittenByOpenClaw.Contains(path);
                subscriptions.OnPath(path, (context, node) => Check(context, node, mayBeAnother, isWrittenByOpenClaw));
            }
        }
    }

    private void Check(RuleContext context, ConfigNode node, bool mayBeAnother, bool isWrittenByOpenClaw)
    {
        // A header or a variable of any name, or a word in the place of the object, is a credential only where its name or its looks say so.
        if (LiteralSecret.Get(node) is not { } text || (mayBeAnother && !SecretNames.IsSecret(node.Name!) && !SecretMask.ContainsSecret(text)))
        {
            return;
        }

        string variable = SecretVariable.NameFor(node);
        var finding = context.Diagnose(
            Descriptor,
            context.LocateValue(node),
            $"{node.Path} holds a credential in plain text, so whoever sees this file has it. Write \"${{{variable}}}\" here, and put the value in the .env of OpenClaw's state folder.");
        context.Report(finding with
        {
            AuditChecks = node.Parent.HasName("hooks") ? Descriptor.AuditChecks : [],
            Severity = isWrittenByOpenClaw ? Severity.Info : finding.Severity,
            Fixes = [VariableReference.CreateFix(Descriptor, node, variable)],
        });
    }
}
