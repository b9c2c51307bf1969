using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Migration;

/// <summary>Two words for what one says: how far commands may be run.</summary>
public sealed class ExecSecurityAskLegacy : MigrationRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL3093", "exec-security-ask-legacy", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    private protected override Effect EffectWhereAccepted => Effect.None;
}
