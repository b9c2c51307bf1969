using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Migration;

/// <summary>A setting for a value that OpenClaw chooses itself by now.</summary>
public sealed class RetiredTuningKey : MigrationRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL3119", "retired-tuning-key", Severity.Error, Effect.Load, FixSafety.Safe);
}
