using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Tests.Verdicts;

/// <summary>Our verdict beside OpenClaw's.</summary>
internal sealed record VerdictComparison(VerdictRecord Record, ConfigAnalysis Analysis)
{
    /// <summary>True where we accept what OpenClaw accepts and nothing else.</summary>
    public bool IsSame => Analysis.Accepted == Record.IsValid;

    /// <summary>The places that OpenClaw names and no finding of effect <c>load</c> does.</summary>
    public IEnumerable<string> MissedPlaces
    {
        get
        {
            var named = Analysis.Diagnostics
                .Where(static finding => finding.Effect == Effect.Load)
                .SelectMany(static finding => new[] { finding.Location.ConfigPath, finding.OpenClawPath })
                .OfType<string>()
                .Select(Dotted)
                .ToHashSet(StringComparer.Ordinal);
            return Record.Places.Where(place => !named.Contains(place) && !(place.Length == 0 && named.Count > 0));
        }
    }

    /// <summary>A path in OpenClaw's own notation: dots, no quotes.</summary>
    public static string Dotted(string path) =>
        ConfigPath.TryParse(path, out var steps) ? string.Join('.', steps.Select(static step => step.Name ?? $"{step.Element}")) : path;
}
