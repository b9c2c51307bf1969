using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments;

namespace Clawlint.Rules.Environments;

/// <summary>The config sets a variable that OpenClaw does not take from a config.</summary>
public sealed class EnvVarsBlocked : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8072", "env-vars-blocked", Severity.Warning, Effect.Ignored);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("env.vars.*", Check);

    private void Check(RuleContext context, ConfigNode variable)
    {
        if (variable.Name?.Trim() is { Length: > 0 } name && BlockedVariables.InConfig(context.Target.Release).Holds(name))
        {
            context.ReportKey(
                Descriptor,
                variable,
                $"OpenClaw does not take {name} from a config, since it decides how programs run, so it is not set. Set it where OpenClaw is started, if you need it.");
        }
    }
}
