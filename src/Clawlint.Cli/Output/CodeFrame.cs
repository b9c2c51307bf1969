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
    private const int ContextLines = 1;

    /// <summary>Appends the frame of a place.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="span">The place.</param>
    /// <param name="paint">Colours the underline.</param>
    /// <param name="gutter">Digits to leave for line numbers.</param>
    public void Append(StringBuilder output, TextSpan span, Func<string, string> paint, int gutter)
    {
        var first = text.GetPosition(span.Start).Line;
        var last = text.GetPosition(Math.Max(span.Start, span.End - 1)).Line;
        var bar = palette.Cyan("|");
        var margin = new string(' ', gutter + 1);
        output.Append(margin).Append(' ').Append(bar).Append('\n');
        for (var line = Math.Max(1, first - ContextLines); line <= Math.Min(text.LineCount, first + (last > first ? 0 : ContextLines)); line++)
        {
            var isMarked = line == first;
            var frameLine = FrameLine.Create(text, text.GetLineSpan(line), isMarked ? span : null, secrets, width - gutter - 4);
            if (!isMarked && frameLine.Text.Length == 0)
                continue;
            output.Append(' ').Append(palette.Cyan(line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter))).Append(' ').Append(bar);
            output.Append(frameLine.Text.Length > 0 ? " " : "").Append(isMarked ? frameLine.Text : palette.Dim(frameLine.Text)).Append('\n');
            if (isMarked)
                output.Append(margin).Append(' ').Append(bar).Append(' ').Append(' ', frameLine.MarkStart).Append(paint(new string('^', frameLine.MarkWidth))).Append('\n');
        }

        if (last > first)
            output.Append(margin).Append(' ').Append(bar).Append(' ').Append(palette.Dim($"… to line {last}")).Append('\n');
    }

    /// <summary>How many digits the line numbers around a place take.</summary>
    public int GetGutter(TextSpan span)
    {
        var line = Math.Min(text.LineCount, text.GetPosition(span.Start).Line + ContextLines);
        return line.ToString(CultureInfo.InvariantCulture).Length;
    }
}
