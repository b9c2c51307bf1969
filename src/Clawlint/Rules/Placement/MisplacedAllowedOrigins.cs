using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>The origins that the Control UI may come from, outside <c>gateway.controlUi</c>.</summary>
public sealed class MisplacedAllowedOrigins : ListedPlacementRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2025", "misplaced-allowed-origins", Severity.Error, Effect.Load, FixSafety.Safe)
    {
        Releases = [new("2026.2.2", null, Severity.Error, Effect.Load, FixSafety.Safe)],
    };
}
