using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Edits;
using Clawlint.Releases;
using Clawlint.Syntax;
using Clawlint.Syntax.Editing;

namespace Clawlint.Fixes;

/// <summary>
/// Applies fixes to a text until none is left that may be applied, and leaves out those whose result would be worse. Reads and writes no file.
/// </summary>
public sealed class FixApplier(ConfigAnalyzer analyzer)
{
    // So often single places are left out whose fixes do not come to rest; then whole rules are.
    private const int PlaceRounds = 4;

    // So often fixes that were left out because they did not come to rest are tried again on the result.
    private const int Retries = 4;

    /// <summary>The analyser whose findings are fixed.</summary>
    public ConfigAnalyzer Analyzer { get; } = analyzer;

    /// <summary>Fixes one config. Fixing the result again changes nothing.</summary>
    public FixResult Apply(SourceText text, TargetRelease target, FixOptions options) => Apply(new AnalysisInput(SyntaxTree.Parse(text), target), options);

    /// <summary>Fixes one config in its place: what lies around it shapes the findings. Fixing the result again changes nothing.</summary>
    public FixResult Apply(AnalysisInput input, FixOptions options)
    {
        // Edits of included files are seen by the passes that follow.
        if (input.Sources.Files is { } files)
            input = input with { Sources = input.Sources with { Files = new EditedFiles(files) } };
        var result = ApplyOnce(input, options);

        // What kept a fix from coming to rest may be gone by now; fixing again must not find it.
        for (var retry = 0; retry < Retries && result.IsChanged && !result.IsRecoded && result.LeftOut.Any(fix => fix.Reason == LeftOutReason.DoesNotSettle); retry++)
        {
            var next = ApplyOnce(result.After.Input, options);
            if (!next.IsChanged || next.IsRecoded)
                break;
            result = Join(result, next);
        }

        return result;
    }

    private static FixResult Join(FixResult first, FixResult second)
    {
        var history = new TextHistory(first.Before.Document.Tree.Text);
        history.Apply(first.Edits);
        history.Apply(second.Edits);
        return new FixResult(second.Text, history.GetEdits(), first.Before, second.After)
        {
            Applied = [.. first.Applied, .. second.Applied],
            LeftOut = second.LeftOut,
            FileOperations = [.. first.FileOperations, .. second.FileOperations],
            Included = Join(first.Included, second.Included),
            Account = first.Account is { } account && second.Account is { } more ? account.Then(more) : null,
        };
    }

    private static ImmutableArray<EditedFile> Join(ImmutableArray<EditedFile> first, ImmutableArray<EditedFile> second) =>
    [
        .. first.Concat(second).GroupBy(static file => file.Path, StringComparer.Ordinal).Select(static file =>
        {
            var history = new TextHistory(file.First().Before);
            foreach (var round in file)
                history.Apply(round.Edits);
            return new EditedFile(file.Key, history.Original, history.GetEdits(), history.Current);
        }),
    ];

    private FixResult ApplyOnce(AnalysisInput input, FixOptions options)
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
