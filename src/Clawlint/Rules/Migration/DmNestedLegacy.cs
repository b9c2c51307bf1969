using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Migration;

/// <summary>A channel's policy for direct messages in an object of its own.</summary>
public sealed class DmNestedLegacy : MigrationRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL3080", "dm-nested-legacy", Severity.Error, Effect.Load, FixSafety.Safe);
}
