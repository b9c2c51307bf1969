using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>A token or a password at the root of the config: most likely the gateway's, but it may be a channel's.</summary>
public sealed class MisplacedRootToken : PlacementRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2020", "misplaced-root-token", Severity.Error, Effect.Load, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("token", Check);
        subscriptions.OnPath("password", Check);
    }

    /// <summary>Nothing in the file says whose credential it is.</summary>
    private protected override bool NeedsConsent(RuleContext context, Misplacement key) => true;

    private protected override string GetAdvice(RuleContext context, Misplacement key) =>
        "Move it there if it is the gateway's, else to the channel that it is for.";

    private void Check(RuleContext context, ConfigNode credential)
    {
        if (credential.Kind is ConfigKind.String or ConfigKind.Object)
        {
            Report(context, [new Misplacement(credential, ["gateway", "auth", credential.Name!])]);
        }
    }
}
