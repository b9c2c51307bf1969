using System.Text;

namespace Clawlint.Cli.Output;

/// <summary>One character of a line as a terminal shows it.</summary>
/// <param name="Text">What is shown: the character, the spaces of a tab, an escape.</param>
/// <param name="Width">Cells it takes.</param>
/// <param name="Column">The cell at which it begins.</param>
/// <param name="Index">Where the character is in the line, in UTF-16 units.</param>
internal readonly record struct FrameCell(string Text, int Width, int Column, int Index)
{
    /// <summary>The characters of a line.</summary>
    public static List<FrameCell> Spread(string text, int tabWidth)
    {
        var cells = new List<FrameCell>(text.Length);
        var column = 0;
        for (int i = 0, length; i < text.Length; i += length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out _, out length);
            var shown = text[i] == '\t' ? new string(' ', tabWidth - (column % tabWidth)) : TerminalText.Escape(text.Substring(i, length));
            cells.Add(new(shown, TerminalText.Width(shown), column, i));
            column += cells[^1].Width;
        }

        return cells;
    }

    /// <summary>The cell at which the character at an index begins; past the last one for the line's end.</summary>
    public static int ColumnOf(List<FrameCell> cells, int index)
    {
        foreach (var cell in cells)
        {
            if (cell.Index >= index)
                return cell.Column;
        }

        return cells.Count == 0 ? 0 : cells[^1].Column + cells[^1].Width;
    }
}
