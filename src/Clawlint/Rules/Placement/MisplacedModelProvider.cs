using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Placement;

/// <summary>A model provider, or its API key, outside <c>models.providers</c>.</summary>
public sealed class MisplacedModelProvider : ListedPlacementRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2201", "misplaced-model-provider", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <summary>A channel under the root <c>providers</c> is a channel; under <c>auth</c> only a known name means a provider.</summary>
    private protected override bool IsMeant(RuleContext context, ConfigNode value, ListedPlacement placement)
    {
        Span<char> buffer = stackalloc char[32];
        var name = value.GetName(buffer);
        return value.Parent.HasName("auth") ? KnownIds.ModelProviders.Holds(name, context.Target.Release) : !KnownIds.Channels.Holds(name, context.Target.Release);
    }

    /// <summary>Whose key it is, its name only suggests.</summary>
    private protected override bool NeedsConsent(RuleContext context, Misplacement key) => key.Target[^1] == "apiKey";

    private protected override string GetAdvice(RuleContext context, Misplacement key) =>
        NeedsConsent(context, key) ? "Move it there if that is the provider's id." : base.GetAdvice(context, key);
}
