using Clawlint.Config;
using Clawlint.Fixes;

namespace Clawlint.Rules.Security;

/// <summary>A rule about a switch that lets more in when it is on, and that is off where it is not written.</summary>
/// <param name="path">The switch.</param>
public abstract class FlagRule(string path) : Rule
{
    /// <inheritdoc/>
    public sealed override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath(path, (context, flag) =>
    {
        if (flag.AsBoolean() == true)
        {
            context.Report(context.Diagnose(Descriptor, context.LocateKey(flag), GetMessage(context, flag)) with
            {
                Fixes = [new CodeFix($"Remove {flag.Path}", FixSafety.Unsafe, Descriptor.Name, () => MemberEdits.Remove(flag))],
            });
        }
    });

    /// <summary>Says what the switch does and what to do instead.</summary>
    private protected abstract string GetMessage(RuleContext context, ConfigNode flag);
}
