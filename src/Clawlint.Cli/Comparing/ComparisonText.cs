using System.Text;
using Clawlint.Cli.Output;
using Clawlint.Comparison;
using Clawlint.Config;
using Clawlint.Secrets;

namespace Clawlint.Cli.Comparing;

/// <summary>Tells people what became of a config: the losses first.</summary>
/// <param name="pair">The two configs.</param>
/// <param name="width">Cells a line may take.</param>
/// <param name="palette">The colours.</param>
/// <param name="isVerbose">Whether every value stands on a line of its own.</param>
/// <param name="showSecrets">Whether credentials are shown.</param>
internal sealed class ComparisonText(ComparedPair pair, int width, Palette palette, bool isVerbose, bool showSecrets)
{
    // As many values as are shown one by one, with what they were.
    private const int MaxFull = 10;
    private const int MaxValueLength = 60;

    private readonly StringBuilder _output = new();
    private readonly ShownText _shown = new(showSecrets);
    private readonly ValueMask _mask = new(pair.Old.Tree, pair.New.Tree, showSecrets);

    /// <summary>The account.</summary>
    public string Render()
    {
        AppendHead();
        AppendValues("Lost", ValueChangeKind.Lost, palette.Red, static change => change.Old);
        AppendLines("Written out instead of taken from a variable", ValueChangeKind.BecameLiteral, palette.Red, change => $"{PathOf(change.Old)}: was {ValueOf(change.Old)}");
        AppendLines("Includes replaced by what they held", ValueChangeKind.IncludeFlattened, palette.Yellow, change => $"{PathOf(change.Old)}: {ValueOf(change.Old)}");
        AppendComments();
        AppendWidened();
        AppendLines("Changed", ValueChangeKind.Changed, palette.Yellow, change => $"{PathOf(change.Old)}: {ValueOf(change.Old)} → {ValueOf(change.New)}");
        AppendMoves();
        AppendValues("Added", ValueChangeKind.Added, palette.Green, static change => change.New);
        return _output.ToString();
    }

    private void AppendHead()
    {
        var comparison = pair.Comparison;
        _output.Append(palette.Bold($"{TerminalText.Escape(pair.Old.Input.Name)} → {TerminalText.Escape(pair.New.Input.Name)}")).Append(": ");
        if (comparison.IsSame)
        {
            _output.Append("they say the same").Append('\n');
        }
        else
        {
            var total = comparison.Kept + comparison.Values.Count(static change => !change.Old.IsMissing);
            _output.Append(total == comparison.Kept ? $"all {total} values are as they were" : $"{comparison.Kept} of {Counted.Of(total, "value")} are as they were").Append('\n');
        }

        _output.Append("  before: ").Append(Verdict.Of(pair.Old.Report, palette)).Append('\n');
        _output.Append("  after:  ").Append(Verdict.Of(pair.New.Report, palette)).Append('\n');
    }

    private void AppendValues(string title, ValueChangeKind kind, Func<string, string> paint, Func<ValueChange, ConfigNode> select)
    {
        var values = pair.Comparison.Of(kind).Select(select).ToList();
        if (values.Count == 0)
            return;
        AppendTitle(paint($"{title}: {Counted.Of(values.Count, "value")}"));
        if (isVerbose || values.Count <= MaxFull)
        {
            foreach (var value in values)
                AppendItem($"{PathOf(value)}: {ValueOf(value)}");
            return;
        }

        // What is lost is named to the last value; of what is new it is enough to know where.
        foreach (var (path, names) in kind == ValueChangeKind.Lost ? ValueGroups.Of(values) : ValueGroups.Counted(values))
            AppendItem($"{(path.Length == 0 ? "" : $"{_shown.ForTerminal(path)}: ")}{string.Join(", ", names.Select(_shown.ForTerminal))}");
    }

    private void AppendLines(string title, ValueChangeKind kind, Func<string, string> paint, Func<ValueChange, string> line)
    {
        var changes = pair.Comparison.Of(kind).ToList();
        if (changes.Count == 0)
            return;
        AppendTitle(paint($"{title}: {Counted.Of(changes.Count, "value")}"));
        foreach (var change in changes)
            AppendItem(line(change));
    }

    private void AppendComments()
    {
        var comments = pair.Comparison.Comments;
        if (comments.IsEmpty)
            return;
        AppendTitle(palette.Red($"Comments lost: {comments.Length}"));
        foreach (var comment in isVerbose ? comments : comments.Take(MaxFull))
            AppendItem($"line {comment.Line}: {Shorten(TerminalText.Escape(_mask.Show(pair.Old.Tree, comment.Span).Text.ReplaceLineEndings(" ")))}");
        if (!isVerbose && comments.Length > MaxFull)
            AppendItem($"… and {comments.Length - MaxFull} more that --verbose shows");
    }

    private void AppendWidened()
    {
        if (pair.Widened.IsEmpty)
            return;
        AppendTitle(palette.Red($"Access widened: {Counted.Of(pair.Widened.Length, "finding")}"));
        foreach (var finding in pair.Widened)
            AppendItem($"{finding.Rule.Code} {finding.Rule.Name}: {_shown.ForTerminal(finding.Message)}");
    }

    private void AppendMoves()
    {
        var moves = pair.Comparison.Of(ValueChangeKind.Moved).ToList();
        if (moves.Count == 0)
            return;
        AppendTitle($"Moved: {Counted.Of(moves.Count, "value")}");
        foreach (var id in moves.Where(BecameName))
            AppendItem($"{PathOf(id.Old)} → the name of {PathOf(id.New)}");
        foreach (var (from, to, values) in MoveGroups.Of(moves.Where(static move => !BecameName(move))))
            AppendItem($"{_shown.ForTerminal(from)} → {_shown.ForTerminal(to)}{(values.Count > 1 ? $" ({values.Count} values)" : "")}");
    }

    private static bool BecameName(ValueChange move) => move.New.Kind is ConfigKind.Object or ConfigKind.Array;

    private void AppendTitle(string title) => _output.Append('\n').Append(palette.Bold(title)).Append('\n');

    private void AppendItem(string text)
    {
        var start = "  ";
        foreach (var line in WordWrap.Wrap(text, width - 4))
        {
            _output.Append(start).Append(line).Append('\n');
            start = "    ";
        }
    }

    private string PathOf(ConfigNode node) => _shown.ForTerminal(node.Path);

    private string ValueOf(ConfigNode node)
    {
        if (node.Kind is ConfigKind.Object or ConfigKind.Array)
            return node.Kind == ConfigKind.Object ? "an object" : "a list";
        var shown = _mask.Show(node);
        return Shorten(TerminalText.Escape(node.Kind == ConfigKind.String && !shown.IsMasked ? JsonText.Quote(shown.Text) : shown.Text));
    }

    private static string Shorten(string text) => text.Length > MaxValueLength ? text[..(MaxValueLength - 1)] + "…" : text;
}
