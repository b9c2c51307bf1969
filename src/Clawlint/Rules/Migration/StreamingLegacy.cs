using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Migration;

/// <summary>A channel's streaming settings beside each other instead of in one object.</summary>
public sealed class StreamingLegacy : MigrationRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL3081", "streaming-legacy", Severity.Error, Effect.Load, FixSafety.Safe);
}
