using Clawlint.Accounts;
using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Edits;
using Clawlint.Syntax;
using Clawlint.Syntax.Editing;

namespace Clawlint.Fixes;

/// <summary>Fixes one text in passes: each takes the fixes that do not get in each other's way, the next one sees the result.</summary>
internal sealed class FixRun
{
    private const int PassLimit = 64;

    private readonly ConfigAnalyzer _analyzer;
    private readonly ConfigAnalysis _before;
    private readonly FixOptions _options;
    private readonly Func<Diagnostic, bool> _isExcluded;
    private readonly TextHistory _history;
    private readonly List<AppliedFix> _applied = [];
    private readonly Dictionary<string, LeftOutFix> _leftOut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _answers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _filesDone = new(StringComparer.Ordinal);
    private readonly List<FixOperation> _fileOperations = [];
    private readonly Dictionary<string, TextHistory> _included = new(StringComparer.Ordinal);
    private readonly AccountKeeper? _account;
    private ConfigAnalysis _current;
    private bool _isRecoded;

    public FixRun(ConfigAnalyzer analyzer, ConfigAnalysis before, FixOptions options, Func<Diagnostic, bool> isExcluded)
    {
        _analyzer = analyzer;
        _before = before;
        _current = before;
        _options = options;
        _isExcluded = isExcluded;
        _history = new TextHistory(before.Document.Tree.Text);
        _account = options.KeepsAccount ? new AccountKeeper(before) : null;
    }

    /// <summary>After a run without a result: the fixes that did not come to rest.</summary>
    public IReadOnlyList<AppliedFix> Unsettled { get; private set; } = [];

    /// <summary>Fixes until nothing is left to fix.</summary>
    /// <returns>Null where the fixes do not come to rest.</returns>
    public FixResult? Execute()
    {
        var seen = new List<(ReadOnlyMemory<byte> Text, int Applied)> { (AllText(), 0) };
        while (ApplyPass())
        {
            var text = AllText();
            var again = seen.FindIndex(state => state.Text.Span.SequenceEqual(text.Span));
            if (again >= 0 && seen[again].Applied < _applied.Count && HasTextEdits(seen[again].Applied))
                return DoesNotSettle(seen[again].Applied);
            if (seen.Count == PassLimit)
                return DoesNotSettle(seen[^1].Applied);
            seen.Add((text, _applied.Count));
        }

        return new FixResult(_history.Current, _history.GetEdits(), _before, WithoutCured(_current))
        {
            Applied = [.. _applied],
            LeftOut = [.. _leftOut.Values],
            FileOperations = [.. _fileOperations],
            Included = [.. _included.Select(static entry => new EditedFile(entry.Key, entry.Value.Original, entry.Value.GetEdits(), entry.Value.Current)).Where(static file => !file.Edits.IsEmpty)],
            IsRecoded = _isRecoded,
            Account = _account?.Close(_current),
        };
    }

    // What only files' names and permissions cure is still found in the texts.
    private ConfigAnalysis WithoutCured(ConfigAnalysis analysis) => _filesDone.Count == 0
        ? analysis
        : analysis with { Diagnostics = [.. analysis.Diagnostics.Where(finding => !finding.Fixes.Any(fix => _filesDone.Contains(fix.FixId)))] };

    // The included files that were changed are part of the state that must not come again.
    private ReadOnlyMemory<byte> AllText() => _included.Count == 0
        ? _history.Current.Memory
        : _included.Values.SelectMany(static history => history.Current.Memory.ToArray()).Concat(_history.Current.Memory.ToArray()).ToArray();

    private bool HasTextEdits(int from) => _applied.Skip(from).Any(fix => !_filesDone.Contains(fix.Fix.FixId));

    private FixResult? DoesNotSettle(int from)
    {
        Unsettled = _applied[from..];
        return null;
    }

    // True where something was applied. Fixes that turn out to do harm make room for those that they were in the way of.
    private bool ApplyPass()
    {
        if (Migrate())
            return true;
        while (Choose() is { Count: > 0 } chosen)
        {
            var together = FixCandidate.Combine(_current, chosen);
            var after = Analyze(together);
            if (FixGuard.Check(_current, after, together) is not null)
                (chosen, after) = KeepHarmless(chosen);
            if (chosen.Count == 0)
                continue;
            Take(chosen, after);
            return true;
        }

        return _options.SetsAside && SetAside();
    }

    // What is left over at the end, one after the other.
    private bool SetAside()
    {
        var left = _current.Diagnostics.Where(finding => IsWanted(finding) && finding.SettingAside is { } fix && !_leftOut.ContainsKey(fix.FixId)).ToList();
        foreach (var (finding, fix) in left.Select(static finding => (finding, finding.SettingAside!)))
        {
            var candidate = FixCandidate.Create(_current, finding, fix);
            if (candidate.IsEmpty)
                continue;
            var (kept, after) = KeepHarmless([candidate]);
            if (kept.Count == 0)
                continue;
            Take(kept, after);
            return true;
        }

        return false;
    }

    // All migrations in their order, as one change of the text. Those that do harm are found one by one.
    private bool Migrate()
    {
        var wanted = ChooseMigrations();
        if (wanted.Count == 0)
            return false;
        var candidate = FixCandidate.Migrate(_current, wanted);
        var together = FixCandidate.Combine(_current, [candidate]);
        var after = Analyze(together);
        if (FixGuard.Check(_current, after, together) is null)
            return Take(candidate, after);
        (var harmless, after) = KeepHarmlessMigrations(wanted);
        return harmless is not null && Take(harmless, after);
    }

    private bool Take(FixCandidate candidate, ConfigAnalysis after)
    {
        if (candidate.IsEmpty)
            return false;
        Take([candidate], after);
        return true;
    }

    // Each finding of a migration with the fix that cures it. Whoever declines one of a migration's findings declines the migration.
    private List<(Diagnostic Finding, CodeFix Fix)> ChooseMigrations()
    {
        var findings = _current.Diagnostics.Where(finding => BestFix(finding) is { Migrations.IsEmpty: false }).Select(finding => (Finding: finding, Fix: BestFix(finding)!)).ToList();
        var unwanted = findings.Where(pair => !IsWanted(pair.Finding) || _leftOut.ContainsKey(pair.Fix.FixId) || !IsConfirmed(pair.Finding, pair.Fix))
            .SelectMany(pair => pair.Fix.Migrations).ToHashSet(StringComparer.Ordinal);
        return findings.FindAll(pair => !pair.Fix.Migrations.Any(unwanted.Contains));
    }

    private (FixCandidate? Kept, ConfigAnalysis After) KeepHarmlessMigrations(List<(Diagnostic Finding, CodeFix Fix)> wanted)
    {
        (FixCandidate? kept, ConfigAnalysis after) = (null, _current);
        var taken = new List<(Diagnostic Finding, CodeFix Fix)>();
        foreach (var pair in wanted)
        {
            var attempt = FixCandidate.Migrate(_current, [.. taken, pair]);
            var combined = FixCandidate.Combine(_current, [attempt]);
            var result = Analyze(combined);
            if (FixGuard.Check(_current, result, combined) is { } objection)
            {
                _leftOut[pair.Fix.FixId] = new LeftOutFix(pair.Finding, pair.Fix, objection.Reason, objection.Explanation);
                continue;
            }

            taken.Add(pair);
            (kept, after) = (attempt, result);
        }

        return (kept, after);
    }

    private bool IsWanted(Diagnostic finding) => finding.Severity != Severity.Off && finding.SuppressionReason is null && !_isExcluded(finding)
        && (_options.Select?.Invoke(finding.Rule) ?? true) && (_options.Includes?.Invoke(finding) ?? true);

    // The best fix that may be applied of each finding, each cure once; of two that overlap the first in the text.
    private List<FixCandidate> Choose()
    {
        var candidates = _current.Diagnostics
            .Where(IsWanted)
            .Select(finding => (Finding: finding, Fix: BestFix(finding)))
            .Where(pair => pair.Fix is { Migrations.IsEmpty: true } && !_leftOut.ContainsKey(pair.Fix.FixId) && !_filesDone.Contains(pair.Fix.FixId))
            .DistinctBy(pair => pair.Fix!.FixId, StringComparer.Ordinal)
            .Where(pair => IsConfirmed(pair.Finding, pair.Fix!))
            .Select(pair => FixCandidate.Create(_current, pair.Finding, pair.Fix!))
            .Where(candidate => !candidate.IsEmpty)
            .OrderBy(candidate => candidate.Start);
        var chosen = new List<FixCandidate>();
        var taken = new Dictionary<string, SpanSet>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.IsRecoded)
                return [candidate];
            var texts = candidate.Included.Append(new IncludedEdits(_current.Document.Tree.Text, candidate.Edits)).ToList();
            if (!texts.TrueForAll(file => SpansOf(file).HasRoomFor(file.Edits)))
                continue;
            texts.ForEach(file => SpansOf(file).Add(file.Edits));
            chosen.Add(candidate);
        }

        return chosen;

        SpanSet SpansOf(IncludedEdits file) => taken.TryGetValue(file.Text.Path, out var spans) ? spans : taken[file.Text.Path] = new SpanSet();
    }

    private CodeFix? BestFix(Diagnostic finding)
    {
        foreach (var fix in finding.Fixes)
        {
            var isWanted = fix.Safety == FixSafety.Safe || (fix.Safety == FixSafety.Unsafe && (_options.Unsafe || _options.Trusts?.Invoke(finding, fix) == true));
            if (isWanted && !ReleaseDependence.IsWithheld(finding.Rule, fix, _current.Target))
                return fix;
        }

        return null;
    }

    private bool IsConfirmed(Diagnostic finding, CodeFix fix)
    {
        if (_options.Confirm is null)
            return true;
        if (!_answers.TryGetValue(fix.FixId, out var answer))
            _answers[fix.FixId] = answer = _options.Confirm(finding, fix);
        return answer;
    }

    // One after the other, so that those at fault are found and all others stay.
    private (List<FixCandidate> Kept, ConfigAnalysis After) KeepHarmless(List<FixCandidate> chosen)
    {
        var (kept, after) = (new List<FixCandidate>(), _current);
        foreach (var candidate in chosen)
        {
            var attempt = FixCandidate.Combine(_current, [.. kept, candidate]);
            var result = Analyze(attempt);
            if (FixGuard.Check(_current, result, attempt) is { } objection)
            {
                _leftOut[candidate.Fix.FixId] = new LeftOutFix(candidate.Diagnostic, candidate.Fix, objection.Reason, objection.Explanation);
                continue;
            }

            kept.Add(candidate);
            after = result;
        }

        return (kept, after);
    }

    private ConfigAnalysis Analyze(CombinedFix fix)
    {
        if (fix.KeepsTexts)
            return _current;
        var input = fix.Text == _current.Document.Tree.Text ? _current.Input : _current.Input with { Tree = SyntaxTree.Parse(fix.Text) };
        var around = fix.Included.Where(IsAround).ToList();
        if (around.Count < fix.Included.Length)
        {
            var files = new EditedFiles(input.Sources.Files!);
            foreach (var file in fix.Included.Except(around))
                files.Replace(PathOf(file.Text), file.Text.WithEdits(file.Edits));
            input = input with { Sources = input.Sources with { Files = files } };
        }

        if (around.Count > 0)
            input = input.In(input.World!.With(around.Select(file => KeyValuePair.Create(PathOf(file.Text), file.Text.WithEdits(file.Edits)))));
        return _analyzer.Analyze(input);
    }

    // Whether a text is none of the config's, but lies around it.
    private bool IsAround(IncludedEdits file) => _current.Input.World?.Files.PathOf(file.Text) is not null;

    // Where the text of an included file lies; the applier has put the files behind those that remember.
    private string PathOf(SourceText text) =>
        _current.Input.World?.Files.PathOf(text)
        ?? ((EditedFiles)_current.Input.Sources.Files!).PathOf(_current.Document.Trees.First(tree => tree.Text == text)) ?? throw new InvalidOperationException("A fix edits a file that is no part of the config.");

    private void Take(List<FixCandidate> chosen, ConfigAnalysis after)
    {
        _account?.Take(_current, chosen, after);
        var combined = FixCandidate.Combine(_current, chosen);
        if (combined.IsRecoded)
            _history.Replace(after.Document.Tree.Text);
        else
            _history.Apply(combined.Edits);
        foreach (var file in combined.Included)
        {
            var path = PathOf(file.Text);
            if (!_included.TryGetValue(path, out var history))
                _included.Add(path, history = new TextHistory(file.Text));
            history.Apply(file.Edits);
        }

        _isRecoded |= combined.IsRecoded;
        _current = after;
        foreach (var candidate in chosen)
        {
            _applied.AddRange(candidate.Applied);
            _fileOperations.AddRange(candidate.FileOperations);
            if (candidate.FileOperations.Length > 0 && candidate.Edits.IsEmpty && candidate.Included.IsEmpty && !candidate.IsRecoded)
                _filesDone.Add(candidate.Fix.FixId);
        }

        // What was left out may be harmless now.
        if (chosen.Exists(candidate => !_filesDone.Contains(candidate.Fix.FixId)))
            _leftOut.Clear();
    }
}
