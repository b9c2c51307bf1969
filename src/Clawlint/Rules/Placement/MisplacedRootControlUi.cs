using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>The Control UI's settings at the root of the config instead of under <c>gateway</c>. Flags that the target release has retired go.</summary>
public sealed class MisplacedRootControlUi : PlacementRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2018", "misplaced-root-control-ui", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("controlUi", Check);

    private void Check(RuleContext context, ConfigNode controlUi)
    {
        if (controlUi.Kind == ConfigKind.Object)
        {
            Report(context, [new Misplacement(controlUi, ["gateway", "controlUi"])]);
        }
    }

    private protected override void Plan(RuleContext context, Relocation relocation, Misplacement key)
    {
        if (!Contains(key.Node, IsRetired))
        {
            base.Plan(context, relocation, key);
            return;
        }

        foreach (var setting in key.Node.Members)
        {
            if (IsRetired(setting))
            {
                relocation.Drop(setting);
            }
            else
            {
                relocation.Move(setting, [.. key.Target, setting.Name!]);
            }
        }

        bool IsRetired(ConfigNode setting) => ControlUiFlag.Find(setting.Name!)?.IsRetiredAt(context.Target.Release) == true;
    }

    private static bool Contains(ConfigNode container, Func<ConfigNode, bool> predicate)
    {
        foreach (var child in container.Members)
        {
            if (predicate(child))
            {
                return true;
            }
        }

        return false;
    }
}
