using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>The credential for a remote gateway under <c>gateway.remote.auth</c> instead of beside the URL.</summary>
public sealed class RemoteAuthNested : ListedPlacementRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2026", "remote-auth-nested", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <summary>A mode beside the credential says which of the two it is; the key's name says so too, and a remote gateway has no mode here.</summary>
    private protected override void Plan(RuleContext context, Relocation relocation, Misplacement key)
    {
        base.Plan(context, relocation, key);
        if (key.Node.Parent["mode"] is { IsMissing: false } mode && mode.AsString() == key.Node.Name)
        {
            context.Claim(mode);
            relocation.Drop(mode);
        }
    }
}
