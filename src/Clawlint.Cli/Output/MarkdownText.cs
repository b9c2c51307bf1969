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
        Fence? fence = null;
        width = Math.Min(width, MaxProse);
        foreach (var line in markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                Flush(output, paragraph, width, palette);
                fence = fence is null ? Fence.Parse(line[3..]) : null;
                if (fence is { Title.Length: > 0 } opened)
                    output.Append(SampleIndent[2..]).Append(palette.Dim(opened.Title)).Append('\n');
            }
            else if (fence is { } open)
            {
                AppendSample(output, TerminalText.Escape(line), open, width, palette);
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

    private static void AppendSample(StringBuilder output, string line, Fence fence, int width, Palette palette)
    {
        if (!fence.IsProse)
        {
            output.Append(line.Length > 0 ? SampleIndent : "").Append(palette.Cyan(line)).Append('\n');
            return;
        }

        var indent = SampleIndent;
        foreach (var part in WordWrap.Wrap(line, width - SampleIndent.Length - 2))
        {
            output.Append(indent).Append(part).Append('\n');
            indent = SampleIndent + "  ";
        }
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
