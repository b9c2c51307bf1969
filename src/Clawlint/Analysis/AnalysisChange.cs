using System.Collections.Immutable;
using Clawlint.Diagnostics;

namespace Clawlint.Analysis;

/// <summary>What a change of a config does to what is found in it.</summary>
/// <param name="Before">The findings before.</param>
/// <param name="After">The findings after.</param>
public sealed record AnalysisChange(ConfigAnalysis Before, ConfigAnalysis After)
{
    /// <summary>The findings that the change brings: those of a rule at a path where there were fewer before.</summary>
    public ImmutableArray<Diagnostic> NewFindings { get; } = FindNew(Before, After);

    /// <summary>True where OpenClaw no longer accepts the config or no longer starts with it, or has a further reason not to.</summary>
    public bool IsWorse =>
        (Before.Accepted == true && After.Accepted == false)
        || (Before.Starts == true && After.Starts == false)
        || NewFindings.Any(static finding => finding.Effect is Effect.Load or Effect.Start);

    private static ImmutableArray<Diagnostic> FindNew(ConfigAnalysis before, ConfigAnalysis after)
    {
        var known = before.Diagnostics.CountBy(Identity).ToDictionary();
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var finding in after.Diagnostics)
        {
            var identity = Identity(finding);
            if (known.TryGetValue(identity, out var count) && count > 0)
                known[identity] = count - 1;
            else
                found.Add(finding);
        }

        return found.ToImmutable();
    }

    private static (string Code, string Path) Identity(Diagnostic finding) => (finding.Rule.Code, finding.Location.ConfigPath);
}
