using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Diagnostics;

namespace Clawlint.LanguageServer.Documents;

/// <summary>What was found in a config.</summary>
/// <param name="Analysis">All of it.</param>
/// <param name="Findings">The findings that the user's settings want to see, with the severities that hold.</param>
/// <param name="ReleaseOrigin">Where the release that it is checked against was named, in words.</param>
public sealed record CheckedConfig(ConfigAnalysis Analysis, ImmutableArray<Diagnostic> Findings, string ReleaseOrigin)
{
    /// <summary>Whether the release accepts the config; null where that is not certain.</summary>
    public bool? Accepted { get; init; } = Analysis.Accepted;

    /// <summary>Whether the gateway starts with it; null where that is not certain.</summary>
    public bool? Starts { get; init; } = Analysis.Starts;
}
