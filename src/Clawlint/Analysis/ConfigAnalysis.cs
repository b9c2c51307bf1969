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
    private readonly Lazy<StartupRepair>? _startup;

    /// <summary>The release that the config was checked against.</summary>
    public TargetRelease Target => Input.Target;

    /// <summary>What the settings suppress and this config needs.</summary>
    public ImmutableArray<PathSuppression> UsedSuppressions { get; init; } = [];

    /// <summary>Whether the release's <c>config validate</c> accepts the file; null where that is not known.</summary>
    public bool? Accepted { get; init; }

    /// <summary>What <c>gateway run</c> would do with a rejected file; null where that is not known.</summary>
    public RepairOutcome? Repair => Accepted switch { true => RepairOutcome.None, false => Startup?.Outcome, null => null };

    /// <summary>Whether the gateway starts with the file, after its own repair where it makes one; null where that is not known.</summary>
    public bool? Starts => Accepted == false ? Startup?.Starts : StartsAsItIs;

    /// <summary>What the gateway makes of a rejected file, found when first asked for; null where it is not rejected.</summary>
    public StartupRepair? Startup => Accepted == false ? _startup?.Value : null;

    /// <summary>Whether the gateway starts with an accepted file.</summary>
    internal bool? StartsAsItIs { get; init; }

    /// <summary>The analyser that came to this; it looks at what OpenClaw would make of the file.</summary>
    internal ConfigAnalyzer? Analyzer
    {
        init => _startup = value is null ? null : new(() => StartupRepair.Of(value, this));
    }
}
