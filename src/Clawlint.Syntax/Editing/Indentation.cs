using System.Text;

namespace Clawlint.Syntax.Editing;

/// <summary>Moves a block of text to another depth.</summary>
internal static class Indentation
{
    /// <summary>
    /// Puts another indentation in the place of the old one at the start of every line but the first.
    /// Lines that lie within a string, and lines that do not begin with the old indentation, stay as they are.
    /// </summary>
    public static string Replace(string text, string oldIndentation, string newIndentation)
    {
        if (oldIndentation == newIndentation || text.AsSpan().IndexOfAny('\n', '\r') < 0)
            return text;
        var builder = new StringBuilder(text.Length + 64);
        var commentEnd = 0;
        for (var i = 0; i < text.Length;)
        {
            if (i >= commentEnd)
                commentEnd = BlockCommentEnd(text, i);
            var end = i < commentEnd ? i + 1 : SkipToken(text, i);
            builder.Append(text, i, end - i);
            var isLineBreak = text[i] is '\n' || (text[i] == '\r' && (end == text.Length || text[end] != '\n'));
            i = end;
            if (isLineBreak)
                i = ReplaceOne(text, i, oldIndentation, newIndentation, builder);
        }

        return builder.ToString();
    }

    private static int ReplaceOne(string text, int lineStart, string oldIndentation, string newIndentation, StringBuilder builder)
    {
        var line = text.AsSpan(lineStart);
        var isEmpty = line.IsEmpty || line[0] is '\n' or '\r';
        if (isEmpty || !line.StartsWith(oldIndentation, StringComparison.Ordinal))
            return lineStart;
        builder.Append(newIndentation);
        return lineStart + oldIndentation.Length;
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
