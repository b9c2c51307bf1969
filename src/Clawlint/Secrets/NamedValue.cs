namespace Clawlint.Secrets;

/// <summary>A value that stands after a name and a separator, in whatever quotes or without any. Works on Latin-1 views of UTF-8 bytes.</summary>
/// <param name="Start">Where it begins, after the quote.</param>
/// <param name="End">Where it ends, before the quote.</param>
/// <param name="IsQuoted">True where at least one quote is there.</param>
internal readonly record struct NamedValue(int Start, int End, bool IsQuoted)
{
    private const string BareEnd = " \t\r\n,;&#(){}[]\"'`<>";

    /// <summary>Reads the value at a place, or the quoted elements of the array there; nothing where an object stands there.</summary>
    public static IEnumerable<NamedValue> ReadAll(string text, int at)
    {
        if (at >= text.Length || text[at] != '[')
        {
            if (Read(text, at) is { } single)
                yield return single;
            yield break;
        }

        for (at = SkipSeparators(text, at + 1); at < text.Length && text[at] is '"' or '\'' && Read(text, at) is { } element;)
        {
            yield return element;
            at = SkipSeparators(text, element.End + 1);
        }
    }

    private static int SkipSeparators(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n' or ',')
            at++;
        return at;
    }

    private static NamedValue? Read(string text, int at)
    {
        var quote = at;
        while (quote < text.Length && text[quote] == '\\' && quote - at < 4)
            quote++;
        if (quote >= text.Length)
            return null;
        if (text[quote] is '"' or '\'')
            return new NamedValue(quote + 1, quote > at ? EscapedEnd(text, quote + 1) : QuotedEnd(text, quote + 1, text[quote]), IsQuoted: true);
        if (text[quote] == '`')
            return new NamedValue(quote + 1, IndexOrEnd(text, quote + 1, "`"), IsQuoted: true);
        return IsTypographicQuote(text, at) ? new NamedValue(at + 3, TypographicEnd(text, at + 3), IsQuoted: true) : Bare(text, at);
    }

    // In JSON within a string the quotes are escaped.
    private static int EscapedEnd(string text, int at) => IndexOrEnd(text, at, "\\\"'\r\n");

    private static int QuotedEnd(string text, int at, char quote)
    {
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] == quote || text[i] is '\n' or '\r')
                return i;
            if (text[i] == '\\' && i + 1 < text.Length)
                i += text.AsSpan(i + 1).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
        }

        return text.Length;
    }

    private static int TypographicEnd(string text, int at)
    {
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] is '"' or '\n' or '\r' || IsTypographicQuote(text, i))
                return i;
        }

        return text.Length;
    }

    private static bool IsTypographicQuote(string text, int at) =>
        at + 2 < text.Length && text[at] == '\xE2' && text[at + 1] == '\x80' && text[at + 2] is >= '\x98' and <= '\x9F';

    // A closing quote after several words means that the opening one is lost.
    private static NamedValue? Bare(string text, int at)
    {
        var end = IndexOrEnd(text, at, BareEnd);
        for (var i = at; i < end; i++)
        {
            if (IsTypographicQuote(text, i))
                end = i;
        }

        var quote = IndexOrEnd(text, at, "\"',{}[]\r\n");
        var isLostQuote = quote > at && quote < text.Length && text[quote] is '"' or '\'' && text[quote - 1] != ' '
            && (quote + 1 == text.Length || " \t\r\n,}]".Contains(text[quote + 1], StringComparison.Ordinal));
        if (isLostQuote)
            return new NamedValue(at, quote, IsQuoted: true);
        return end > at ? new NamedValue(at, end, IsQuoted: false) : null;
    }

    private static int IndexOrEnd(string text, int at, string characters)
    {
        var index = text.AsSpan(at).IndexOfAny(characters);
        return index < 0 ? text.Length : at + index;
    }
}
