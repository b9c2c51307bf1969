using Clawlint.Syntax.Formatting;

namespace Clawlint.Syntax.Editing;

/// <summary>Turns what is to happen in a container into edits: one seam for each place where children go or entries come.</summary>
internal sealed class SeamRenderer
{
    private readonly EditRenderer _renderer;
    private readonly ContainerEdit _edit;
    private readonly ContainerGaps _gaps;
    private readonly ContainerLayout _layout;
    private readonly EditStyle _style;
    private readonly string _indentation;
    private readonly string _childIndentation;
    private readonly List<TextEdit> _edits = [];

    private SeamRenderer(EditRenderer renderer, ContainerEdit edit)
    {
        _renderer = renderer;
        _edit = edit;
        _gaps = edit.Gaps;
        _layout = ContainerLayout.Of(edit.Container, _gaps);
        _style = renderer.StyleAt(edit.Container);
        _indentation = FindIndentation();
        _childIndentation = FindChildIndentation();
    }

    private int Count => _gaps.Children.Length;

    public static IReadOnlyList<TextEdit> Render(EditRenderer renderer, ContainerEdit edit)
    {
        var seams = new SeamRenderer(renderer, edit);
        seams.AddSeams();
        return seams._edits;
    }

    private void AddSeams()
    {
        var previous = -1;
        for (var next = 0; next <= Count; next++)
        {
            if (next < Count && _edit.Fates[next] != ChildFate.Kept)
                continue;
            var entries = _edit.Entries.Where(entry => entry.Before > previous && entry.Before <= next).Select(entry => entry.Entry).ToList();
            if (next - previous > 1 || entries.Count > 0)
                AddSeam(previous, next, entries);
            previous = next;
        }
    }

    private void AddSeam(int previous, int next, List<NewEntry> entries)
    {
        var span = TextSpan.FromBounds(_gaps[previous + 1].OwnedEnd, _gaps[next].LeadStart);
        if (previous >= 0)
            AddCommaEdit(previous, entries.Count > 0 || next < Count || _layout.HasTrailingComma);
        var before = previous < 0 ? Slice(_gaps[0].Start, _gaps[0].OwnedEnd) : _edit.TrailingText(previous);
        var writer = new EntryWriter(_style.NewLine).After(before);
        if (entries.Count == 0)
            writer.Separate(Join(previous, next, Leftovers(previous, next)), next < Count ? _childIndentation : _indentation);
        else
            WriteEntries(writer, previous, next, entries);
        _edits.Add(new TextEdit(span, writer.ToString()));
    }

    private void AddCommaEdit(int child, bool needed)
    {
        var gap = _gaps[child + 1];
        if (needed && !gap.HasComma)
            _edits.Add(new TextEdit(new TextSpan(gap.Start, 0), ","));
        else if (!needed && gap.HasComma)
            _edits.Add(new TextEdit(TextSpan.FromBounds(_edit.BlankBefore(gap.Start, gap.Comma), gap.Comma + 1), ""));
    }

    private void WriteEntries(EntryWriter writer, int previous, int next, List<NewEntry> entries)
    {
        var texts = entries.ConvertAll(Render);
        var lines = _layout.IsMultiLine || texts.Exists(text => text.HasLineBreak);
        var plain = lines ? _style.NewLine + _childIndentation : _style.Space;
        var (opening, closing) = Borders(previous, next, lines, plain);
        var trailingComma = Count == 0 ? lines && _style.TrailingComma : _layout.HasTrailingComma;
        writer.Separate(opening, _childIndentation)
            .WriteAll(texts, plain, _childIndentation, lastComma: next < Count || trailingComma)
            .Separate(closing, next < Count ? _childIndentation : _indentation);
    }

    // An array whose objects stand on one line each gets one more such line, where there is room.
    private EntryText Render(NewEntry entry)
    {
        if (_layout.IsMultiLine && HasOneLineObjects() && entry.Render(_renderer, _style, _childIndentation, multiLine: false) is var line
            && _childIndentation.Length + line.Body.Length < SyntaxFormatter.MaxWidth)
            return line;
        return entry.Render(_renderer, _style, _childIndentation, _layout.IsMultiLine);
    }

    private bool HasOneLineObjects()
    {
        var last = _gaps.Children.LastOrDefault();
        return _edit.Container.Kind == SyntaxKind.Array && last is { IsMissing: false, Kind: SyntaxKind.Object } && last.Children.Count > 0
            && last.Tree.Text.Bytes.Slice(last.Span.Start, last.Span.Length).IndexOfAny((byte)'\n', (byte)'\r') < 0;
    }

    // What stands before the first and after the last new entry.
    private (string Opening, string Closing) Borders(int previous, int next, bool lines, string plain)
    {
        var leftovers = Leftovers(previous, next);
        var padding = _edit.Container.Kind == SyntaxKind.Array ? "" : _layout.InlinePadding ?? _style.Padding;
        var forced = lines && !_layout.IsMultiLine;
        if (next < Count)
        {
            var joined = Join(previous, next, leftovers);
            return (forced && GapScanner.IsBlank(joined) ? plain : joined, plain);
        }

        if (previous >= 0)
        {
            var joined = Join(previous, next, leftovers);
            return (plain, forced && GapScanner.IsBlank(joined) ? _style.NewLine + _indentation : joined);
        }

        var close = lines ? _style.NewLine + _indentation : padding;
        if (Count == 0)
            return (leftovers[0].TrimEnd() + (lines ? plain : padding), close);
        var open = Join(previous, 0, leftovers[..^1]);
        return (forced && GapScanner.IsBlank(open) ? plain : open, forced ? close : leftovers[^1]);
    }

    // What belongs to nobody, gap by gap. A member that is commented out is part of it.
    private List<string> Leftovers(int previous, int next)
    {
        var leftovers = new List<string>();
        var open = false;
        for (var i = previous + 1; i <= next; i++)
        {
            var free = Slice(_gaps[i].Free.Start, _gaps[i].Free.End);
            if (open)
                leftovers[^1] += free;
            else
                leftovers.Add(free);
            open = i < next && _edit.Fates[i] == ChildFate.CommentedOut;
            if (open)
                leftovers[^1] += CommentOut(i);
        }

        return leftovers;
    }

    // Of several stretches of white space one stays: before a bracket its own, after one the first, else the one with the most line breaks.
    // Comments that belong to nobody all stay.
    private string Join(int previous, int next, List<string> leftovers)
    {
        var toClose = next == Count;
        var comments = leftovers.FindAll(text => !GapScanner.IsBlank(text));
        if (comments.Count == 0)
        {
            if (toClose)
                return previous < 0 && _gaps[0].OwnedEnd == _gaps[0].Start ? "" : leftovers[^1];
            return previous < 0 ? leftovers[0] : leftovers.MaxBy(GapScanner.CountLineEnds)!;
        }

        var writer = new EntryWriter(_style.NewLine);
        for (var i = 0; i < comments.Count; i++)
            writer.Separate(i < comments.Count - 1 || (toClose && GapScanner.IsBlank(leftovers[^1])) ? comments[i].TrimEnd() : comments[i], _childIndentation);
        if (toClose && GapScanner.IsBlank(leftovers[^1]))
            writer.Separate(leftovers[^1], _indentation);
        return writer.ToString();
    }

    private string CommentOut(int child)
    {
        var (before, after) = (_gaps[child], _gaps[child + 1]);
        var leading = Slice(before.LeadStart, before.End);
        var body = _renderer.TextOf(_gaps.Children[child]) + Slice(after.Start, after.OwnedEnd);
        var bytes = _edit.Container.Tree.Text.Bytes;
        var ownLines = Lines.BeginsAt(bytes, before.LeadStart)
            && Lines.EndsAt(bytes, after.OwnedEnd);
        if (!ownLines && !body.Contains("*/", StringComparison.Ordinal))
            return $"{leading}/* {body} */";
        var indentation = Lines.IndentationAt(bytes, before.LeadStart);
        var lines = body.ReplaceLineEndings("\n").Split('\n');
        var commented = string.Join(_style.NewLine, lines.Select((line, i) => i == 0 ? "// " + line : CommentLine(line, indentation)));
        return ownLines ? leading + commented : leading + _style.NewLine + _childIndentation + commented + _style.NewLine + _childIndentation;
    }

    private static string CommentLine(string line, string indentation) =>
        line.StartsWith(indentation, StringComparison.Ordinal) ? $"{indentation}// {line[indentation.Length..]}" : "// " + line;

    private string FindIndentation()
    {
        var bytes = _edit.Container.Tree.Text.Bytes;
        var close = _gaps[Count].End;
        return Lines.IndentationAt(bytes, Lines.BeginsAt(bytes, close) ? close : _edit.Container.Span.Start);
    }

    private string FindChildIndentation()
    {
        var bytes = _edit.Container.Tree.Text.Bytes;
        for (var i = 0; i < Count; i++)
        {
            if (Lines.BeginsAt(bytes, _gaps[i].LeadStart))
                return Lines.IndentationAt(bytes, _gaps[i].LeadStart);
        }

        return _indentation + _style.Unit;
    }

    private string Slice(int start, int end) => _edit.Container.Tree.Text.GetString(TextSpan.FromBounds(start, end));
}
