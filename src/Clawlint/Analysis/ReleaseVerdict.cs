using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Analysis;

/// <summary>What one release makes of a config.</summary>
/// <param name="Release">The release.</param>
/// <param name="Accepted">Whether its <c>config validate</c> accepts the file; null where that is not known.</param>
/// <param name="Repair">What <c>gateway run</c> would do with a rejected file; null where that is not known.</param>
/// <param name="Starts">Whether the gateway starts with the file; null where that is not known.</param>
/// <param name="Reason">The first finding that rejects the file, else the first that keeps the gateway from starting; null where there is none.</param>
public sealed record ReleaseVerdict(OpenClawRelease Release, bool? Accepted, RepairOutcome? Repair, bool? Starts, Diagnostic? Reason)
{
    /// <summary>The verdict that an analysis came to.</summary>
    public static ReleaseVerdict Of(ConfigAnalysis analysis) => new(
        analysis.Target.Release,
        analysis.Accepted,
        analysis.Repair,
        analysis.Starts,
        analysis.Diagnostics.FirstOrDefault(static finding => finding.Effect == Effect.Load) ?? analysis.Diagnostics.FirstOrDefault(static finding => finding.Effect == Effect.Start));

    /// <summary>True where two releases make the same of the config, for the same reason.</summary>
    public bool IsLike(ReleaseVerdict other) =>
        (Accepted, Repair, Starts, Reason?.Rule, Reason?.Location.ConfigPath) == (other.Accepted, other.Repair, other.Starts, other.Reason?.Rule, other.Reason?.Location.ConfigPath);
}
