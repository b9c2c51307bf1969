using Clawlint.Fixes;

namespace Clawlint.Diagnostics;

/// <summary>How a rule behaves from one release to another.</summary>
/// <param name="From">First release, or null for the oldest.</param>
/// <param name="To">Last release, or null for the newest.</param>
/// <param name="Severity">The severity there.</param>
/// <param name="Effect">The effect there.</param>
/// <param name="Safety">The safest fix there; null for none.</param>
public sealed record ReleaseRange(string? From, string? To, Severity Severity, Effect Effect, FixSafety? Safety);
