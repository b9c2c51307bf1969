namespace Clawlint.Cli.Output;

/// <summary>Breaks text into lines at its spaces.</summary>
public static class WordWrap
{
    /// <summary>The lines of a text, none wider than <paramref name="width"/> cells unless one word is; an empty text gives one empty line.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        var lineWidth = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var wordWidth = TerminalText.Width(word);
            if (line.Length > 0 && lineWidth + 1 + wordWidth > width)
            {
                yield return line;
                (line, lineWidth) = (word, wordWidth);
            }
            else
            {
                lineWidth += (line.Length > 0 ? 1 : 0) + wordWidth;
                line = line.Length > 0 ? $"{line} {word}" : word;
            }
        }

        yield return line;
    }
}
