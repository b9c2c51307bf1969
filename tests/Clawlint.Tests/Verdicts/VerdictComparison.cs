using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Tests.Verdicts;

/// <summary>Our verdict beside OpenClaw's.</summary>
internal sealed record VerdictComparison(VerdictRecord Record, ConfigAnalysis Analysis)
{
    /// <summary>True where we accept what OpenClaw accepts and nothing else.</summary>
    public bool IsSame => Analysis.Accepted == Record.IsValid;

    /// <summary>Our findings that say that OpenClaw rejects the config.</summary>
    public IEnumerable<Diagnostic> LoadFindings => Analysis.Diagnostics.Where(static finding => finding.Effect == Effect.Load);

    /// <summary>The places that OpenClaw names and no finding of effect <c>load</c> does. A key may be unknown to one shape of several and meant for another: then the object counts.</summary>
    public IEnumerable<RecordedPlace> MissedPlaces
    {
        get
        {
            var named = LoadFindings.SelectMany(PathsOf).ToHashSet(StringComparer.Ordinal);
            var namedByOpenClaw = LoadFindings.Select(static finding => finding.OpenClawPath).OfType<string>().Select(Dotted).ToHashSet(StringComparer.Ordinal);
            return Record.Places.Where(place => !named.Contains(place.Path) && !(place.Path.Length == 0 && named.Count > 0)
                && !(place.Around is { } around && namedByOpenClaw.Contains(around)));
        }
    }

    /// <summary>The findings that lie at, beneath and above no place that OpenClaw names.</summary>
    public IEnumerable<Diagnostic> StrayFindings =>
        LoadFindings.Where(finding => !PathsOf(finding).Any(path => Record.Places.Any(place => IsWithin(path, place.Path) || IsWithin(place.Path, path))));

    /// <summary>A path in OpenClaw's own notation: dots, no quotes.</summary>
    public static string Dotted(string path) =>
        ConfigPath.TryParse(path, out var steps) ? string.Join('.', steps.Select(static step => step.Name ?? $"{step.Element}")) : path;

    private static IEnumerable<string> PathsOf(Diagnostic finding) =>
        new[] { finding.Location.ConfigPath, finding.OpenClawPath }.OfType<string>().Select(Dotted);

    private static bool IsWithin(string path, string place) =>
        place.Length == 0 || path == place || path.StartsWith(place + ".", StringComparison.Ordinal);
}
