using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Analysis;

/// <summary>What was found in one config.</summary>
/// <param name="Document">The config.</param>
/// <param name="Target">The release that it was checked against.</param>
/// <param name="Diagnostics">All findings, in the order of file and place, before selections and suppressions.</param>
public sealed record ConfigAnalysis(ConfigDocument Document, TargetRelease Target, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What lay around the config when it was checked, so that a changed text can be checked in the same place.</summary>
    public ConfigSources Sources { get; init; } = ConfigSources.None;

    /// <summary>Whether the release's <c>config validate</c> accepts the file; null where that is not known.</summary>
    public bool? Accepted { get; init; }

    /// <summary>What <c>gateway run</c> would do with a rejected file; null where that is not known.</summary>
    public RepairOutcome? Repair { get; init; }

    /// <summary>Whether the gateway starts with the file; null where that is not known.</summary>
    public bool? Starts { get; init; }
}
