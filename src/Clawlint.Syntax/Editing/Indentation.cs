using System.Text;

namespace Clawlint.Syntax.Editing;

/// <summary>Moves a block of text to another depth.</summary>
internal static class Indentation
{
    /// <summary>
    /// Puts another indentation in the place of the old one at the start of every line but the first.
    /// Lines that lie within a string, and lines that do not begin with the old indentation, stay as they are.
    /// A block whose lines all begin at one column has none of its own; it gets the one that its brackets ask for.
    /// </summary>
    /// <param name="text">The block.</param>
    /// <param name="oldIndentation">The indentation of the line that the block begins on.</param>
    /// <param name="newIndentation">The indentation of the line that it will begin on.</param>
    /// <param name="unit">One step of indentation.</param>
    public static string Replace(string text, string oldIndentation, string newIndentation, string unit)
    {
        var lines = FindLines(text);
        var isFlat = IsFlat(text, lines, oldIndentation);
        if (lines.Count == 0 || (oldIndentation == newIndentation && !isFlat))
            return text;
        var builder = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var (start, depth) in lines)
        {
            builder.Append(text, at, start - at);
            at = start;
            if (IsEmptyLine(text, start) || !text.AsSpan(start).StartsWith(oldIndentation, StringComparison.Ordinal))
                continue;
            at += oldIndentation.Length;
            builder.Append(newIndentation);
            var steps = at < text.Length && text[at] is '}' or ']' ? depth - 1 : depth;
            for (var i = 0; isFlat && i < steps; i++)
                builder.Append(unit);
        }

        return builder.Append(text, at, text.Length - at).ToString();
    }

    private static bool IsFlat(string text, List<(int Start, int Depth)> lines, string indentation)
    {
        foreach (var (start, _) in lines)
        {
            var line = text.AsSpan(start);
            var isDeeper = line.Length > indentation.Length && line[indentation.Length] is ' ' or '\t';
            if (!IsEmptyLine(text, start) && (isDeeper || !line.StartsWith(indentation, StringComparison.Ordinal)))
                return false;
        }

        return lines.Exists(line => line.Depth > 0);
    }

    private static bool IsEmptyLine(string text, int start) => start == text.Length || text[start] is '\n' or '\r';

    // Where the lines after the first begin, strings apart, and how many brackets are open there.
    private static List<(int Start, int Depth)> FindLines(string text)
    {
        var lines = new List<(int, int)>();
        var (depth, commentEnd) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            if (i >= commentEnd)
                commentEnd = BlockCommentEnd(text, i);
            if (i >= commentEnd)
                depth += text[i] is '{' or '[' ? 1 : text[i] is '}' or ']' ? -1 : 0;
            var end = i < commentEnd ? i + 1 : SkipToken(text, i);
            if (text[i] is '\n' || (text[i] == '\r' && (end == text.Length || text[end] != '\n')))
                lines.Add((end, depth));
            i = end;
        }

        return lines;
    }

    private static int BlockCommentEnd(string text, int at)
    {
        if (!text.AsSpan(at).StartsWith("/*", StringComparison.Ordinal))
            return 0;
        var close = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return close < 0 ? text.Length : close + 2;
    }

    // A string is skipped as a whole, a line comment up to its line end (quotes in it mean nothing); all else goes by characters.
    private static int SkipToken(string text, int at)
    {
        if (text[at] is '"' or '\'' or '`')
            return SkipString(text, at);
        if (!text.AsSpan(at).StartsWith("//", StringComparison.Ordinal))
            return at + 1;
        var lineEnd = text.AsSpan(at).IndexOfAny('\n', '\r');
        return lineEnd < 0 ? text.Length : at + lineEnd;
    }

    private static int SkipString(string text, int at)
    {
        var quote = text[at];
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
                return i + 1;
            if (text[i] is '\n' or '\r' && quote != '`')
                return i;
            if (text[i] == '\\')
                i += text.AsSpan(i + 1).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
        }

        return text.Length;
    }
}
