using Clawlint.Analysis;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.Fixes;

/// <summary>
/// Applies fixes to a text until none is left that may be applied, and leaves out those whose result would be worse. Reads and writes no file.
/// </summary>
public sealed class FixApplier(ConfigAnalyzer analyzer)
{
    /// <summary>The analyser whose findings are fixed.</summary>
    public ConfigAnalyzer Analyzer { get; } = analyzer;

    /// <summary>Fixes one config. Fixing the result again changes nothing.</summary>
    public FixResult Apply(SourceText text, TargetRelease target, FixOptions options) => Apply(new AnalysisInput(SyntaxTree.Parse(text), target), options);

    /// <summary>Fixes one config in its place: what lies around it shapes the findings. Fixing the result again changes nothing.</summary>
    public FixResult Apply(AnalysisInput input, FixOptions options)
    {
        var before = Analyzer.Analyze(input);
        var unsettled = new List<LeftOutFix>();
        while (true)
        {
            var run = new FixRun(Analyzer, before, options, unsettled.ConvertAll(fix => fix.Diagnostic.Rule));
            if (run.Execute() is { } result)
                return result with { LeftOut = [.. result.LeftOut, .. unsettled] };

            // Rules whose fixes undo each other are left out as a whole, from the start, so that fixing twice gives what fixing once gave.
            unsettled.AddRange(run.Unsettled.DistinctBy(fix => fix.Diagnostic.Rule).Select(DoesNotSettle));
        }
    }

    private static LeftOutFix DoesNotSettle(AppliedFix fix) => new(
        fix.Diagnostic,
        fix.Fix,
        LeftOutReason.DoesNotSettle,
        "It would be needed again after it was applied, without end. Make this change by hand.");
}
