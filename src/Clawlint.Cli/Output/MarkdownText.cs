using System.Text;

namespace Clawlint.Cli.Output;

/// <summary>Markdown for a terminal: headings stand out, prose is wrapped, samples are indented.</summary>
public static class MarkdownText
{
    private const int MaxProse = 100;
    private const string SampleIndent = "    ";

    /// <summary>The page as lines for a terminal.</summary>
    /// <param name="markdown">The page.</param>
    /// <param name="width">Cells a line may take.</param>
    /// <param name="palette">The colours.</param>
    public static string Render(string markdown, int width, Palette palette)
    {
        var output = new StringBuilder();
        var paragraph = new List<string>();
        var isInFence = false;
        width = Math.Min(width, MaxProse);
        foreach (var line in markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                Flush(output, paragraph, width, palette);
                isInFence = !isInFence;
                if (isInFence && line.Length > 3)
                    output.Append(SampleIndent[2..]).Append(palette.Dim(line[3..])).Append('\n');
            }
            else if (isInFence)
            {
                output.Append(line.Length > 0 ? SampleIndent : "").Append(palette.Cyan(TerminalText.Escape(line))).Append('\n');
            }
            else if (line.StartsWith('#'))
            {
                Flush(output, paragraph, width, palette);
                output.Append(palette.Bold(line.TrimStart('#').Trim())).Append('\n');
            }
            else if (line.Length == 0)
            {
                Flush(output, paragraph, width, palette);
                output.Append('\n');
            }
            else
            {
                if (line.StartsWith("- ", StringComparison.Ordinal))
                    Flush(output, paragraph, width, palette);
                paragraph.Add(line.Trim());
            }
        }

        Flush(output, paragraph, width, palette);
        return output.ToString();
    }

    private static void Flush(StringBuilder output, List<string> paragraph, int width, Palette palette)
    {
        if (paragraph.Count == 0)
            return;
        var text = TerminalText.Escape(string.Join(' ', paragraph));
        paragraph.Clear();
        var indent = text.StartsWith("- ", StringComparison.Ordinal) ? "  " : "";
        var isFirst = true;
        foreach (var line in WordWrap.Wrap(text, width - indent.Length))
        {
            output.Append(isFirst ? "" : indent).Append(PaintCode(line, palette)).Append('\n');
            isFirst = false;
        }
    }

    /// <summary>What stands between backticks in a colour; a span that a line break parts stays plain.</summary>
    private static string PaintCode(string line, Palette palette)
    {
        if (!palette.IsColored)
            return line;
        var parts = line.Split('`');
        if (parts.Length % 2 == 0)
            return line;
        for (var i = 1; i < parts.Length; i += 2)
            parts[i] = palette.Cyan(parts[i]);
        return string.Concat(parts);
    }
}
