using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Suppressions;

namespace Clawlint.Analysis;

/// <summary>What was found in one config.</summary>
/// <param name="Input">What was checked, and what lay around it, so that a changed text can be checked in the same place.</param>
/// <param name="Document">The config.</param>
/// <param name="Diagnostics">All findings, in the order of file and place, with the severities that the settings give them; before selections, suppressions among them.</param>
public sealed record ConfigAnalysis(AnalysisInput Input, ConfigDocument Document, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The release that the config was checked against.</summary>
    public TargetRelease Target => Input.Target;

    /// <summary>What the settings suppress and this config needs.</summary>
    public ImmutableArray<PathSuppression> UsedSuppressions { get; init; } = [];

    /// <summary>Whether the release's <c>config validate</c> accepts the file; null where that is not known.</summary>
    public bool? Accepted { get; init; }

    /// <summary>What <c>gateway run</c> would do with a rejected file; null where that is not known.</summary>
    public RepairOutcome? Repair { get; init; }

    /// <summary>Whether the gateway starts with the file; null where that is not known.</summary>
    public bool? Starts { get; init; }
}
