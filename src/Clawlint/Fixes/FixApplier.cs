using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.Fixes;

/// <summary>
/// Applies fixes to a text until none is left that may be applied, and leaves out those whose result would be worse. Reads and writes no file.
/// </summary>
public sealed class FixApplier(ConfigAnalyzer analyzer)
{
    // So often single places are left out whose fixes do not come to rest; then whole rules are.
    private const int PlaceRounds = 4;

    /// <summary>The analyser whose findings are fixed.</summary>
    public ConfigAnalyzer Analyzer { get; } = analyzer;

    /// <summary>Fixes one config. Fixing the result again changes nothing.</summary>
    public FixResult Apply(SourceText text, TargetRelease target, FixOptions options) => Apply(new AnalysisInput(SyntaxTree.Parse(text), target), options);

    /// <summary>Fixes one config in its place: what lies around it shapes the findings. Fixing the result again changes nothing.</summary>
    public FixResult Apply(AnalysisInput input, FixOptions options)
    {
        var before = Analyzer.Analyze(input);
        var unsettled = new List<LeftOutFix>();
        for (var round = 0; ; round++)
        {
            var wholeRules = round >= PlaceRounds;
            var run = new FixRun(Analyzer, before, options, finding => unsettled.Exists(fix => IsSame(fix.Diagnostic, finding, wholeRules)));
            if (run.Execute() is { } result)
                return result with { LeftOut = [.. result.LeftOut, .. unsettled] };

            // They are left out from the start, so that fixing twice gives what fixing once gave.
            unsettled.AddRange(run.Unsettled.DistinctBy(fix => (fix.Diagnostic.Rule, fix.Diagnostic.Location.ConfigPath)).Select(DoesNotSettle));
        }
    }

    // A place is known by its path: offsets change from pass to pass.
    private static bool IsSame(Diagnostic left, Diagnostic right, bool wholeRules) =>
        left.Rule == right.Rule && (wholeRules || left.Location.ConfigPath == right.Location.ConfigPath);

    private static LeftOutFix DoesNotSettle(AppliedFix fix) => new(
        fix.Diagnostic,
        fix.Fix,
        LeftOutReason.DoesNotSettle,
        "It would be needed again after it was applied, without end. Make this change by hand.");
}
