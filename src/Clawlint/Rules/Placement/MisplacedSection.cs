using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>A whole section of the config within another one.</summary>
public sealed class MisplacedSection : ListedPlacementRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2202", "misplaced-section", Severity.Error, Effect.Load, FixSafety.Safe);
}
