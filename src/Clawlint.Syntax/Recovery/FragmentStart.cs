using Clawlint.Syntax.Lexing;

namespace Clawlint.Syntax.Recovery;

/// <summary>Recognises where the document begins in a file that does not begin with its brace.</summary>
internal static class FragmentStart
{
    private const int MaxProse = 16 * 1024;

    /// <summary>True where a key and a colon stand: members without the braces around them. The key may lack a quote.</summary>
    public static bool IsAt(ReadOnlySpan<byte> text, int offset)
    {
        var end = SkipQuote(text, offset);
        var isQuoted = end > offset;
        var start = end;
        while (end < text.Length && !Quotes.IsTypographicAt(text, end, out _, out _)
            && (!BareWord.IsDelimiter(text[end]) || (isQuoted && text[end] is (byte)' ' or (byte)'[' or (byte)']')))
        {
            end++;
        }

        if (end == start)
            return false;
        end = TextLine.SkipBlanks(text, SkipQuote(text, end));
        return end < text.Length && text[end] == ':' && !text[end..].StartsWith("://"u8);
    }

    /// <summary>Where the document begins behind other text: at a bracket that begins or ends a line. 0 where the text begins as a document does.</summary>
    public static int FindAfterProse(ReadOnlySpan<byte> text, int offset)
    {
        if (offset >= text.Length || text[offset] is (byte)'{' or (byte)'[' or (byte)'"' or (byte)'\'' or (byte)'<' or (byte)'`' or (byte)'#' or (byte)'/' or (byte)'}' or (byte)']' or (byte)',')
            return 0;
        var window = text[..Math.Min(text.Length, offset + MaxProse)];
        for (var index = offset; index < window.Length; index++)
        {
            if (window[index] is not ((byte)'{' or (byte)'['))
                continue;
            var isFirst = TextLine.TrimEnd(window, TextLine.Start(window, index), index) == TextLine.Start(window, index);
            var isLast = TextLine.SkipBlanks(window, index + 1) == TextLine.End(window, index);
            if (isFirst || isLast)
                return index;
        }

        return 0;
    }

    private static int SkipQuote(ReadOnlySpan<byte> text, int offset)
        => Quotes.IsAny(Json5Characters.Decode(text, offset, out var length)) ? offset + length : offset;
}
