using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Migrations;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.Analysis;

/// <summary>What <c>gateway run</c> makes of a config that <c>config validate</c> rejects, and what that costs.</summary>
/// <param name="Outcome">What it does; null where that is not known.</param>
/// <param name="Starts">Whether the gateway starts after that; null where that is not known.</param>
public sealed record StartupRepair(RepairOutcome? Outcome, bool? Starts)
{
    /// <summary>How many comments the file has that OpenClaw would write without.</summary>
    public int LostComments { get; init; }

    /// <summary>How many values OpenClaw would take away.</summary>
    public int LostValues { get; init; }

    /// <summary>What OpenClaw would still reject after all of its migrations; null where it makes none or they are enough.</summary>
    public Diagnostic? Obstacle { get; init; }

    // Earlier ones only say what is wrong (config-guard) and stop; automatic-startup-config-repair is in the packages from here on.
    private static readonly OpenClawRelease First = OpenClawRelease.Parse("2026.8.1");

    private static StartupRepair Refused { get; } = new(RepairOutcome.Refused, false);

    /// <summary>Does in memory what the release would do: all of its migrations, or nothing where the result is not accepted.</summary>
    internal static StartupRepair Of(ConfigAnalyzer analyzer, ConfigAnalysis rejected)
    {
        var document = rejected.Document;
        var release = rejected.Target.Release;
        if (release < First || !document.Tree.Parses || IncludesFiles(document) || IsKeptFromWriting(rejected))
        {
            return Refused;
        }

        var run = MigrationRun.ExecuteAsOpenClaw(document, release);
        if (run.Changes.Count == 0)
        {
            return Refused;
        }

        var repaired = analyzer.Analyze(rejected.Input with { Tree = SyntaxTree.Parse(SourceText.FromString(run.Root.ToJson(), document.Tree.Text.Path)) });
        return repaired.Accepted switch
        {
            true => new(RepairOutcome.Automatic, repaired.Starts)
            {
                LostComments = document.Tree.GetTrivia(new TextSpan(0, document.Tree.Text.Length)).Count(static trivia => trivia.IsComment),
                LostValues = run.CountDropped(),
            },
            false => Refused with { Obstacle = repaired.Diagnostics.FirstOrDefault(static finding => finding.Effect == Effect.Load) },
            null => new(null, null),
        };
    }

    private static bool IncludesFiles(ConfigDocument document)
    {
        for (int i = 0; i < document.Written.NodeCount; i++)
        {
            if (document.Written.GetNode(i).Name == "$include")
            {
                return true;
            }
        }

        return document.Trees.Length > 1;
    }

    private static bool IsKeptFromWriting(ConfigAnalysis rejected)
    {
        var environment = rejected.Input.Sources.Environment;
        return (environment.TryGetValue("OPENCLAW_CONFIG_READONLY", out string? readOnly) && readOnly == "1")
            || (environment.TryGetValue("OPENCLAW_NIX_MODE", out string? nix) && nix == "1")
            || (rejected.Document.Find("meta", "lastTouchedVersion").AsString() is { } stamp && OpenClawRelease.TryParse(stamp, out var written) && written.Base > rejected.Target.Release.Base);
    }
}
