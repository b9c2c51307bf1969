using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Diagnostics;

namespace Clawlint.Comparison;

/// <summary>Finds the doors that a change opens.</summary>
public static class AccessComparer
{
    /// <summary>The findings of exposure that the new config has and the old one had not: of a rule that finds more there than before.</summary>
    public static ImmutableArray<Diagnostic> FindWidened(ConfigAnalysis old, ConfigAnalysis @new)
    {
        var before = Exposures(old.Diagnostics).CountBy(static finding => finding.Rule.Code).ToDictionary(StringComparer.Ordinal);
        var after = Exposures(@new.Diagnostics).CountBy(static finding => finding.Rule.Code).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. Exposures(new AnalysisChange(old, @new).NewFindings)
                .Where(finding => after[finding.Rule.Code] > before.GetValueOrDefault(finding.Rule.Code)),
        ];
    }

    private static IEnumerable<Diagnostic> Exposures(IEnumerable<Diagnostic> findings) =>
        findings.Where(static finding => finding.Effect == Effect.Exposure && finding.Severity >= Severity.Warning);
}
