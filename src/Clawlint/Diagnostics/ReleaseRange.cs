using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Diagnostics;

/// <summary>How a rule behaves from one release to another.</summary>
/// <param name="From">First release, or null for the oldest.</param>
/// <param name="To">Last release, or null for the newest.</param>
/// <param name="Severity">The severity there.</param>
/// <param name="Effect">The effect there.</param>
/// <param name="Safety">The safest fix there; null for none.</param>
public sealed record ReleaseRange(string? From, string? To, Severity Severity, Effect Effect, FixSafety? Safety)
{
    private readonly OpenClawRelease? _from = From is null ? null : OpenClawRelease.Parse(From);
    private readonly OpenClawRelease? _to = To is null ? null : OpenClawRelease.Parse(To);

    /// <summary>True for the first release, the last one and all between.</summary>
    public bool Contains(OpenClawRelease release) => (_from is null || release >= _from) && (_to is null || release <= _to);
}
