using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Migrations;
using Clawlint.Syntax;

namespace Clawlint.Fixes;

/// <summary>A fix that may be applied, and what it would do to the text at hand.</summary>
internal sealed record FixCandidate
{
    private readonly ReadOnlyMemory<byte>? _recoded;

    private FixCandidate(Diagnostic diagnostic, CodeFix fix, ImmutableArray<TextEdit> edits, ReadOnlyMemory<byte>? recoded, ImmutableArray<FixOperation> fileOperations)
    {
        Diagnostic = diagnostic;
        Fix = fix;
        Edits = edits;
        _recoded = recoded;
        FileOperations = fileOperations;
        Applied = [new AppliedFix(diagnostic, fix)];
    }

    public Diagnostic Diagnostic { get; }

    public CodeFix Fix { get; }

    /// <summary>The edits of the text itself, sorted.</summary>
    public ImmutableArray<TextEdit> Edits { get; }

    /// <summary>The edits of the files that the config includes.</summary>
    public ImmutableArray<IncludedEdits> Included { get; private init; } = [];

    /// <summary>Operations on anything but texts.</summary>
    public ImmutableArray<FixOperation> FileOperations { get; }

    /// <summary>The cures that it is made of: itself, or the migrations that it carries out together.</summary>
    public ImmutableArray<AppliedFix> Applied { get; private init; }

    /// <summary>What the migrations did to the values; null where the candidate is none of them.</summary>
    public MigrationRun? Run { get; private init; }

    public bool IsRecoded => _recoded is not null;

    public bool IsEmpty => Edits.IsEmpty && !IsRecoded && Included.IsEmpty && FileOperations.IsEmpty;

    /// <summary>Where the text is first touched; behind everything where it is not touched.</summary>
    public int Start => IsRecoded ? 0 : Edits.IsEmpty ? int.MaxValue : Edits[0].Span.Start;

    public static FixCandidate Create(ConfigAnalysis analysis, Diagnostic diagnostic, CodeFix fix) => Create(analysis, diagnostic, fix, fix.ComputeOperations());

    /// <summary>The migrations of some findings as one change.</summary>
    public static FixCandidate Migrate(ConfigAnalysis analysis, IReadOnlyList<(Diagnostic Finding, CodeFix Fix)> findings)
    {
        var ids = findings.SelectMany(static pair => pair.Fix.Migrations).ToHashSet(StringComparer.Ordinal);
        var run = MigrationRun.Execute(analysis.Document, analysis.Target.Release, migration => ids.Contains(migration.Id));
        return Create(analysis, findings[0].Finding, findings[0].Fix, run.GetOperations()) with
        {
            Applied = [.. findings.Select(static pair => new AppliedFix(pair.Finding, pair.Fix))],
            Run = run,
        };
    }

    private static FixCandidate Create(ConfigAnalysis analysis, Diagnostic diagnostic, CodeFix fix, ImmutableArray<FixOperation> operations)
    {
        var path = analysis.Document.Tree.Text.Path;
        var edits = operations.OfType<EditOperation>().ToLookup(static edit => edit.Path, static edit => edit.Edit, StringComparer.Ordinal);
        var included = analysis.Document.Trees.Where(tree => tree.Text.Path != path && edits.Contains(tree.Text.Path)).DistinctBy(static tree => tree.Text.Path, StringComparer.Ordinal)
            .Select(tree => new IncludedEdits(tree.Text, Sort(edits[tree.Text.Path])))
            .Concat(WorldEdits(analysis, edits)).ToImmutableArray();

        // All of it or none: what lies in a file that is no part of the config cannot be written.
        if (edits.Any(file => file.Key != path && included.All(other => other.Text.Path != file.Key)) || operations.Any(operation => operation is RecodeOperation && operation.Path != path))
            return new FixCandidate(diagnostic, fix, [], null, []);
        var recoded = operations.OfType<RecodeOperation>().FirstOrDefault()?.Content;
        return new FixCandidate(diagnostic, fix, Sort(edits[path]), recoded, [.. operations.Where(static operation => operation is not (EditOperation or RecodeOperation))])
        {
            Included = included,
        };
    }

    // A compose file or a .env is a text that findings stand in, but no part of the config.
    private static IEnumerable<IncludedEdits> WorldEdits(ConfigAnalysis analysis, ILookup<string, TextEdit> edits) =>
        (analysis.Input.World?.Files.Texts ?? []).Where(file => edits.Contains(file.Value.Path)).Select(file => new IncludedEdits(file.Value, Sort(edits[file.Value.Path])));

    private static ImmutableArray<TextEdit> Sort(IEnumerable<TextEdit> edits) => [.. edits.OrderBy(static edit => edit.Span.Start).ThenBy(static edit => edit.Span.End)];

    private IEnumerable<string> MovedTo => Run is not null
        ? Run.Changes.Where(change => change.Kind == MigrationChangeKind.Moved && change.Value.IsWithin(Run.Root)).Select(static change => change.Value.Path)
        : Diagnostic.Rule.Category == RuleCategory.Placement ? Fix.GetMoves?.Invoke().Select(static move => move.To).OfType<string>() ?? []
        : [];

    /// <summary>What some candidates do together; none is in the way of another.</summary>
    public static CombinedFix Combine(ConfigAnalysis analysis, IReadOnlyList<FixCandidate> candidates)
    {
        var text = analysis.Document.Tree.Text;
        var edits = Sort(candidates.SelectMany(static candidate => candidate.Edits));
        var recoded = candidates.FirstOrDefault(candidate => candidate.IsRecoded)?._recoded;
        var result = recoded is { } bytes ? SourceText.FromBytes(bytes, text.Path) : edits.IsEmpty ? text : text.WithEdits(edits);
        return new CombinedFix(
            result,
            edits,
            recoded is not null,
            [.. candidates.SelectMany(candidate => candidate.FileOperations)])
        {
            Included = [.. candidates.SelectMany(static candidate => candidate.Included).GroupBy(static file => file.Text).Select(static file => new IncludedEdits(file.Key, Sort(file.SelectMany(static part => part.Edits))))],
            MovedTo = [.. candidates.SelectMany(static candidate => candidate.MovedTo)],
        };
    }
}
