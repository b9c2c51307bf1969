using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Clawlint.Syntax;

namespace Clawlint.Cli.Output;

/// <summary>The lines around a place of a text, with the place underlined; secrets are masked, long lines cut.</summary>
/// <param name="text">The text.</param>
/// <param name="secrets">Where its secrets are; empty to show them.</param>
/// <param name="width">Cells a line may take.</param>
/// <param name="palette">The colours.</param>
internal sealed class CodeFrame(SourceText text, ImmutableArray<TextSpan> secrets, int width, Palette palette)
{
    // Lines that are shown before and after the place.
    private const int ContextLines = 1;

    /// <summary>The first and last line that a frame of a place shows.</summary>
    public static (int First, int Last) GetLines(SourceText text, TextSpan span)
    {
        var line = text.GetPosition(span.Start).Line;
        return (Math.Max(1, line - ContextLines), Math.Min(text.LineCount, line + ContextLines));
    }

    /// <summary>Everything that a frame of a place shows.</summary>
    public static TextSpan GetRange(SourceText text, TextSpan span)
    {
        var (first, last) = GetLines(text, span);
        return TextSpan.FromBounds(text.GetLineSpan(first).Start, text.GetLineSpan(last).End);
    }

    /// <summary>Appends the frame of a place.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="marks">The place, and others to underline where their lines are shown.</param>
    /// <param name="gutter">Digits to leave for line numbers.</param>
    public void Append(StringBuilder output, IReadOnlyList<FrameMark> marks, int gutter)
    {
        var (first, last) = GetLines(text, marks[0].Span);
        AppendBar(output, gutter, line: null, "");
        for (var line = first; line <= last; line++)
        {
            var marked = marks.Where(mark => text.GetPosition(mark.Span.Start).Line == line).ToList();
            var frameLine = FrameLine.Create(text, text.GetLineSpan(line), marked.ConvertAll(mark => mark.Span), secrets, width - gutter - 4);
            if (marked.Count == 0)
            {
                if (frameLine.Text.Length > 0)
                    AppendBar(output, gutter, line, palette.Dim(frameLine.Text));
                continue;
            }

            AppendBar(output, gutter, line, frameLine.Text);
            AppendBar(output, gutter, line: null, Underline(frameLine, marked));
        }

        var end = text.GetPosition(Math.Max(marks[0].Span.Start, marks[0].Span.End - 1)).Line;
        if (end > last)
            AppendBar(output, gutter, line: null, palette.Dim($"… to line {end}"));
    }

    /// <summary>How many digits the line numbers around a place take.</summary>
    public int GetGutter(TextSpan span) => GetLines(text, span).Last.ToString(CultureInfo.InvariantCulture).Length;

    private void AppendBar(StringBuilder output, int gutter, int? line, string content)
    {
        var number = line?.ToString(CultureInfo.InvariantCulture) ?? "";
        output.Append(' ').Append(palette.Cyan($"{number.PadLeft(gutter)} |"));
        output.Append(content.Length > 0 ? " " : "").Append(content).Append('\n');
    }

    /// <summary>The underlines below a line, from left to right; where two meet, the first mark of the frame lies above.</summary>
    private static string Underline(FrameLine line, List<FrameMark> marks)
    {
        var owners = new int[line.Marks.Max(mark => mark.Start + mark.Width)];
        for (var i = marks.Count - 1; i >= 0; i--)
            owners.AsSpan(line.Marks[i].Start, line.Marks[i].Width).Fill(i + 1);

        var builder = new StringBuilder();
        for (int column = 0, end; column < owners.Length; column = end)
        {
            end = column + 1;
            while (end < owners.Length && owners[end] == owners[column])
                end++;
            var mark = owners[column] == 0 ? null : marks[owners[column] - 1];
            builder.Append(mark is null ? new string(' ', end - column) : mark.Paint(new string(mark.Sign, end - column)));
        }

        var label = marks.Find(mark => mark.Label.Length > 0);
        return label is null ? builder.ToString() : $"{builder} {label.Paint(label.Label)}";
    }
}
