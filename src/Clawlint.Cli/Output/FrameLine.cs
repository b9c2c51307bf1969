using System.Collections.Immutable;
using System.Text;
using Clawlint.Secrets;
using Clawlint.Syntax;

namespace Clawlint.Cli.Output;

/// <summary>One line of a file as a terminal shows it: secrets masked, tabs spread, control characters escaped, cut to a width.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="MarkStart">The cell at which the underline begins.</param>
/// <param name="MarkWidth">Cells to underline; at least 1.</param>
internal sealed record FrameLine(string Text, int MarkStart, int MarkWidth)
{
    private const int TabWidth = 4;

    // Beyond this nobody reads on, and a file of one endless line stays cheap.
    private const int MaxLineBytes = 4096;

    /// <summary>Renders a line.</summary>
    /// <param name="text">The file.</param>
    /// <param name="line">The line.</param>
    /// <param name="mark">What is underlined; null for nothing.</param>
    /// <param name="secrets">Where the file's secrets are; empty to show them.</param>
    /// <param name="width">Cells that the line may take.</param>
    public static FrameLine Create(SourceText text, TextSpan line, TextSpan? mark, ImmutableArray<TextSpan> secrets, int width)
    {
        line = Shorten(text, line, mark?.Start ?? line.Start);
        var masked = SecretMask.MaskRange(text, line, secrets);
        var cells = Spread(masked.Text);
        var (from, to) = mark is { } span
            ? (CellAt(cells, masked.GetIndex(Math.Clamp(span.Start, line.Start, line.End))), CellAt(cells, masked.GetIndex(Math.Clamp(span.End, line.Start, line.End))))
            : (0, 0);
        return Cut(cells, from, Math.Max(to, from + 1), width);
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

    /// <summary>What each character shows, how many cells it takes, and its place in the text.</summary>
    private static List<(string Text, int Width, int Index)> Spread(string text)
    {
        var cells = new List<(string, int, int)>(text.Length);
        var column = 0;
        for (int i = 0, length; i < text.Length; i += length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out length);
            var shown = text[i] == '\t' ? new string(' ', TabWidth - (column % TabWidth)) : TerminalText.Escape(text.Substring(i, length));
            var width = TerminalText.Width(shown);
            cells.Add((shown, width, i));
            column += width;
        }

        return cells;
    }

    private static int CellAt(List<(string Text, int Width, int Index)> cells, int index)
    {
        var column = 0;
        foreach (var cell in cells)
        {
            if (cell.Index >= index)
                break;
            column += cell.Width;
        }

        return column;
    }

    /// <summary>Keeps the mark in sight: a line too wide loses its beginning, its end or both.</summary>
    private static FrameLine Cut(List<(string Text, int Width, int Index)> cells, int from, int to, int width)
    {
        var total = cells.Sum(cell => cell.Width);
        if (total <= width)
            return new(string.Concat(cells.Select(cell => cell.Text)), from, to - from);

        // Two cells for the dots; a third of the room stays before the mark.
        var room = width - 2;
        var start = Math.Clamp(from - (room / 3), 0, Math.Max(0, total - room));
        if (to <= room)
            start = 0;
        var builder = new StringBuilder(start > 0 ? "…" : "");
        var column = 0;
        var shownFrom = -1;
        var end = start;
        foreach (var cell in cells)
        {
            if (column >= start && column + cell.Width <= start + room)
            {
                if (shownFrom < 0)
                    shownFrom = column;
                builder.Append(cell.Text);
                end = column + cell.Width;
            }

            column += cell.Width;
        }

        if (end < total)
            builder.Append('…');
        var lead = start > 0 ? 1 : 0;
        shownFrom = Math.Max(shownFrom, 0);
        var markStart = Math.Clamp(from, shownFrom, Math.Max(shownFrom, end - 1));
        return new(builder.ToString(), markStart - shownFrom + lead, Math.Max(1, Math.Min(to, end) - markStart));
    }
}
