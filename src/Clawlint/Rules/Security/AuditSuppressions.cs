using System.IO.Enumeration;
using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Security;

/// <summary>
/// The checks that a config silences for OpenClaw's own audit, in <c>security.audit.suppressions</c>: what says the same here is silent too.
/// Never what keeps OpenClaw from loading or starting, and no finding of which another check speaks that is not silenced.
/// </summary>
internal static class AuditSuppressions
{
    /// <summary>Takes out what the config silences.</summary>
    public static void Apply(ConfigDocument document, List<Diagnostic> diagnostics)
    {
        var suppressions = document.Find("security", "audit", "suppressions");
        if (suppressions.Children.Count > 0)
        {
            diagnostics.RemoveAll(finding => finding.Effect is not (Effect.Load or Effect.Start) && IsSilenced(finding, suppressions));
        }
    }

    private static bool IsSilenced(Diagnostic finding, ConfigNode suppressions) =>
        finding.AuditChecks.Count > 0 && finding.AuditChecks.All(check => suppressions.Children.AsEnumerable().Any(suppression => Covers(suppression, check, finding)));

    /// <summary>
    /// OpenClaw looks for <c>detailIncludes</c> in its own words, of which only the path is ours as well;
    /// what is narrowed down by its titles is not known here and stays.
    /// </summary>
    private static bool Covers(ConfigNode suppression, string check, Diagnostic finding)
    {
        string id = suppression["checkId"].AsString()?.Trim() ?? "";
        string detail = suppression["detailIncludes"].AsString()?.Trim() ?? "";
        return id.Length > 0 && FileSystemName.MatchesSimpleExpression(check, id, ignoreCase: false)
            && string.IsNullOrWhiteSpace(suppression["titleIncludes"].AsString())
            && (detail.Length == 0 || finding.Location.ConfigPath.Contains(detail, StringComparison.OrdinalIgnoreCase));
    }
}
