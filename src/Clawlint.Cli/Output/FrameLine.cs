using System.Collections.Immutable;
using Clawlint.Secrets;
using Clawlint.Syntax;

namespace Clawlint.Cli.Output;

/// <summary>One line of a file as a terminal shows it: secrets masked, tabs spread, control characters escaped, cut to a width.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Marks">The cell at which each underline begins, and how many it takes, at least 1; a width of 0 where the cut took it away.</param>
internal sealed record FrameLine(string Text, IReadOnlyList<(int Start, int Width)> Marks)
{
    private const int TabWidth = 4;

    // Beyond this nobody reads on, and a file of one endless line stays cheap.
    private const int MaxLineBytes = 4096;

    /// <summary>Renders a line.</summary>
    /// <param name="text">The file.</param>
    /// <param name="line">The line.</param>
    /// <param name="marks">What is underlined; the first stays in sight.</param>
    /// <param name="secrets">Where the file's secrets are; empty to show them.</param>
    /// <param name="width">Cells that the line may take.</param>
    public static FrameLine Create(SourceText text, TextSpan line, IReadOnlyList<TextSpan> marks, ImmutableArray<TextSpan> secrets, int width)
    {
        line = Shorten(text, line, marks.Count > 0 ? marks[0].Start : line.Start);
        var masked = SecretMask.MaskRange(text, line, secrets);
        var cells = FrameCell.Spread(masked.Text, TabWidth);
        var columns = new List<(int From, int To)>(marks.Count);
        foreach (var mark in marks)
        {
            var from = FrameCell.ColumnOf(cells, masked.GetIndex(mark.Start));
            columns.Add((from, Math.Max(from + 1, FrameCell.ColumnOf(cells, masked.GetIndex(mark.End)))));
        }

        return Cut(cells, columns, width);
    }

    /// <summary>The part of an endless line that can matter, never beginning inside a character.</summary>
    private static TextSpan Shorten(SourceText text, TextSpan line, int around)
    {
        if (line.Length <= MaxLineBytes)
            return line;
        var start = Math.Max(line.Start, around - (MaxLineBytes / 2));
        while (start > line.Start && (text.Bytes[start] & 0xC0) == 0x80)
            start--;
        return TextSpan.FromBounds(start, Math.Min(line.End, start + MaxLineBytes));
    }

    /// <summary>A line too wide loses its beginning, its end or both; the first mark stays.</summary>
    private static FrameLine Cut(List<FrameCell> cells, List<(int From, int To)> marks, int width)
    {
        var total = cells.Count == 0 ? 0 : cells[^1].Column + cells[^1].Width;
        if (total <= width)
            return new(string.Concat(cells.Select(cell => cell.Text)), marks.ConvertAll(mark => (mark.From, mark.To - mark.From)));

        // Two cells for the dots; a third of the room stays before the mark.
        var room = width - 2;
        var (from, to) = marks.Count > 0 ? marks[0] : (0, 0);
        var start = to <= room ? 0 : Math.Clamp(from - (room / 3), 0, total - room);
        var shown = cells.FindAll(cell => cell.Column >= start && cell.Column + cell.Width <= start + room);
        var (first, end) = (shown[0].Column, shown[^1].Column + shown[^1].Width);
        var lead = start > 0 ? 1 : 0;
        var text = string.Concat(lead > 0 ? "…" : "", string.Concat(shown.Select(cell => cell.Text)), end < total ? "…" : "");
        return new(text, marks.ConvertAll(mark => Place(mark)));

        (int Start, int Width) Place((int From, int To) mark)
        {
            var left = Math.Max(mark.From, first);
            return (left - first + lead, Math.Max(0, Math.Min(mark.To, end) - left));
        }
    }
}
