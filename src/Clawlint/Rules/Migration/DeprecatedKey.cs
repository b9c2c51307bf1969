using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Migration;

/// <summary>A key or a value that OpenClaw has renamed, moved or given up.</summary>
public sealed class DeprecatedKey : MigrationRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL3118", "deprecated-key", Severity.Error, Effect.Load, FixSafety.Safe);
}
