using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Migration;

/// <summary>Settings of models that also say, without a word of it, which models may be chosen.</summary>
public sealed class ModelLimitImplicit : MigrationRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL3200", "model-limit-implicit", Severity.Info, Effect.None, FixSafety.Safe);

    /// <inheritdoc/>
    private protected override Effect EffectWhereAccepted => Effect.None;
}
