using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Tests.Verdicts;

namespace Clawlint.Tests.Audit;

/// <summary>Our findings beside those of the real audit.</summary>
internal sealed record AuditComparison(AuditRecord Record, ConfigAnalysis Analysis)
{
    public static AuditComparison Of(AuditRecord record) => new(record, RecordedConfig.Analyze(record.Config, record.Release));

    /// <summary>The findings of the audit that depend on the config alone, a line for each place that they speak of.</summary>
    public IEnumerable<(AuditFinding Finding, string Place)> Expected =>
        from finding in Record.Findings
        where !finding.IsSuppressed && finding.Severity != "info" && AuditCheck.Find(finding.CheckId) is { DecidedBy: "config" }
        from place in AuditCheck.Find(finding.CheckId)!.Places.Count > 0 ? [finding.Places[0]] : finding.Places.DefaultIfEmpty("")
        select (finding, place);

    /// <summary>Those that none of ours says.</summary>
    public IEnumerable<(AuditFinding Finding, string Place)> Missed => Expected.Where(expected => !IsSaid(expected.Finding, expected.Place));

    private bool IsSaid(AuditFinding finding, string place)
    {
        string[] places = [Written(place), .. AuditCheck.Find(finding.CheckId)!.Places];
        return Analysis.Diagnostics.Any(ours => ours.AuditChecks.Any(id => new AuditCheck(id, "", []).Matches(finding.CheckId)) && places.Any(wanted => IsAt(ours, wanted)));
    }

    /// <summary>The audit names an account or an agent for what it takes from its channel or from the settings of all.</summary>
    private string Written(string place)
    {
        string[] steps = place.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        bool isInherited = steps is ["channels", _, "accounts", ..] && Analysis.Document.Find(steps).IsMissing;
        bool isShared = steps is ["agents", "entries", _, "tools", ..] && Analysis.Document.Find(steps).IsMissing;
        return string.Join('.', isInherited ? [.. steps[..2], .. steps[4..]] : isShared ? steps[3..] : steps);
    }

    /// <summary>True for a finding at the place, in it, or around it where it is absent; further places of a finding count.</summary>
    private static bool IsAt(Diagnostic ours, string wanted) => ours.Related.Select(static related => related.Location).Prepend(ours.Location).Any(location =>
    {
        string path = VerdictComparison.Dotted(location.ConfigPath);
        return path == wanted || path.StartsWith(wanted + ".", StringComparison.Ordinal) || path.Length == 0 || wanted.StartsWith(path + ".", StringComparison.Ordinal);
    });
}
