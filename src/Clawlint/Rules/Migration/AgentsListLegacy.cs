using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Migration;

/// <summary>The roster of agents as an array.</summary>
public sealed class AgentsListLegacy : MigrationRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL3084", "agents-list-legacy", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    private protected override Effect EffectWhereAccepted => Effect.None;
}
