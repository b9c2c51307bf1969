using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Migration;

/// <summary>An address where OpenClaw wants the name of a bind mode.</summary>
public sealed class BindHostAlias : MigrationRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL3047", "bind-host-alias", Severity.Error, Effect.Load, FixSafety.Safe);
}
