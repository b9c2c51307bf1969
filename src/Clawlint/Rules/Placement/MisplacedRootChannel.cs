using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Placement;

/// <summary>A channel's settings at the root of the config, or under a root <c>providers</c>, instead of under <c>channels</c>.</summary>
public sealed class MisplacedRootChannel : PlacementRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2022", "misplaced-root-channel", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("", Check);
        subscriptions.OnPath("providers", Check);
    }

    private void Check(RuleContext context, ConfigNode container)
    {
        List<Misplacement>? keys = null;
        Span<char> buffer = stackalloc char[32];
        foreach (var child in container.Members)
        {
            if (child.Kind == ConfigKind.Object && KnownIds.Channels.Holds(child.GetName(buffer), context.Target.Release))
            {
                (keys ??= []).Add(new Misplacement(child, ["channels", child.Name!]));
            }
        }

        if (keys is not null)
        {
            Report(context, keys);
        }
    }
}
