using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Secrets;

namespace Clawlint.Rules.Secrets;

/// <summary>A credential among the environment variables that the config sets.</summary>
public sealed class CredentialInEnvironment : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL6200", "credential-in-env", Severity.Warning, Effect.Exposure);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("env.*", Check);
        subscriptions.OnPath("env.vars.*", Check);
    }

    private void Check(RuleContext context, ConfigNode variable)
    {
        if (LiteralSecret.Get(variable) is { } text && (SecretNames.IsSecret(variable.Name!) || SecretMask.ContainsSecret(text)))
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateValue(variable),
                $"{variable.Path} holds a credential in plain text, and OpenClaw's tools pass this environment on to the programs that they run. Move the line to the .env of OpenClaw's state folder; ${{{variable.Name}}} works as before."));
        }
    }
}
