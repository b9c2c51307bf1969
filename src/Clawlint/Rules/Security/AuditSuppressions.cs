using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Security;

/// <summary>
/// The checks that a config silences for OpenClaw's own audit, in <c>security.audit.suppressions</c>: what says the same here is silent too.
/// Never what keeps OpenClaw from loading or starting, and no finding of which another check speaks that is not silenced.
/// </summary>
internal static class AuditSuppressions
{
    /// <summary>Takes out what the config silences.</summary>
    /// <param name="document">The config.</param>
    /// <param name="release">The release that audits.</param>
    /// <param name="diagnostics">The findings.</param>
    public static void Apply(ConfigDocument document, OpenClawRelease release, List<Diagnostic> diagnostics)
    {
        var suppressions = document.Find("security", "audit", "suppressions");
        if (suppressions.Children.Count > 0)
        {
            diagnostics.RemoveAll(finding => finding.Effect is not (Effect.Load or Effect.Start) && IsSilenced(finding, suppressions, release));
        }
    }

    private static bool IsSilenced(Diagnostic finding, ConfigNode suppressions, OpenClawRelease release) =>
        finding.AuditChecks.Count > 0 && finding.AuditChecks.All(check => suppressions.Children.AsEnumerable().Any(suppression => Covers(suppression, check, finding, release)));

    /// <summary>OpenClaw looks for <c>detailIncludes</c> in its own words, of which only the path is ours as well.</summary>
    private static bool Covers(ConfigNode suppression, string check, Diagnostic finding, OpenClawRelease release)
    {
        string title = Text(suppression, "titleIncludes");
        string detail = Text(suppression, "detailIncludes");
        return NameIn(Text(suppression, "checkId"), check, finding.Location.ConfigPath) is { } name
            && (title.Length == 0 || AuditTitles.Include(check, name, title, release))
            && (detail.Length == 0 || finding.Location.ConfigPath.Contains(detail, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What an id that OpenClaw knows has for the star in ours, empty where ours has none; null for the id of another check, or of another channel than the finding's.</summary>
    private static string? NameIn(string id, string check, string path)
    {
        int star = check.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return id == check ? "" : null;
        }

        string before = check[..star];
        string after = check[(star + 1)..];
        if (id.Length < check.Length || !id.StartsWith(before, StringComparison.Ordinal) || !id.EndsWith(after, StringComparison.Ordinal))
        {
            return null;
        }

        string name = id[star..^after.Length];
        string place = before + name;
        return path == place || (path.StartsWith(place, StringComparison.Ordinal) && path[place.Length] is '.' or '[') ? name : null;
    }

    private static string Text(ConfigNode suppression, string key) => suppression[key].AsString()?.Trim() ?? "";
}
