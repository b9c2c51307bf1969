using Clawlint.Config;

namespace Clawlint.Rules.Placement;

/// <summary>A placement rule whose wrong and right places are facts: the lines of <c>schema/facts/misplaced-keys.txt</c> that name it.</summary>
public abstract class ListedPlacementRule : PlacementRule
{
    /// <inheritdoc/>
    public sealed override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (var placement in ListedPlacement.All.Where(placement => placement.Rule == Descriptor.Name))
        {
            subscriptions.OnPath(placement.Place, (context, value) => Check(context, value, placement));
        }
    }

    /// <summary>False for a value that another rule speaks for.</summary>
    private protected virtual bool IsMeant(RuleContext context, ConfigNode value, ListedPlacement placement) => true;

    private void Check(RuleContext context, ConfigNode value, ListedPlacement placement)
    {
        if (!value.IsImplied && IsMeant(context, value, placement) && placement.Match(value, context.Target.Release) is { } key)
        {
            Report(context, [key], value.Path);
        }
    }
}
