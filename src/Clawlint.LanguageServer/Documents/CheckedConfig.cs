using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Diagnostics;

namespace Clawlint.LanguageServer.Documents;

/// <summary>What was found in a config.</summary>
/// <param name="Analysis">All of it.</param>
/// <param name="Findings">The findings that the user's settings want to see, with the severities that hold.</param>
/// <param name="ReleaseOrigin">Where the release that it is checked against was named, in words.</param>
public sealed record CheckedConfig(ConfigAnalysis Analysis, ImmutableArray<Diagnostic> Findings, string ReleaseOrigin);
