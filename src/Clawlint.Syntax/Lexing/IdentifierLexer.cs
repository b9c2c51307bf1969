using System.Globalization;

namespace Clawlint.Syntax.Lexing;

/// <summary>Reads keys without quotes as json5 2.2.3 does.</summary>
internal static class IdentifierLexer
{
    /// <summary>Steps over the identifier at an offset; false where none is or where an escape is wrong, with the offset at what json5 refuses.</summary>
    public static bool TrySkip(ReadOnlySpan<byte> text, ref int offset, out bool hasEscapes)
    {
        hasEscapes = false;
        var start = offset;
        while (true)
        {
            var c = Json5Characters.Decode(text, offset, out var length);
            if (c == '\\')
            {
                hasEscapes = true;
                c = DecodeEscape(text, offset);
                length = 6;
                if (!IsAllowed(c, offset == start))
                    return false;
            }
            else if (!IsAllowed(c, offset == start))
            {
                return offset > start;
            }

            offset += length;
        }
    }

    private static bool IsAllowed(int c, bool isFirst)
        => c >= 0 && (isFirst ? Json5Characters.IsIdentifierStart(c) : Json5Characters.IsIdentifierPart(c));

    /// <summary>The character of a <c>\uXXXX</c> escape; -1 where there is no such escape.</summary>
    private static int DecodeEscape(ReadOnlySpan<byte> text, int backslash)
        => backslash + 6 <= text.Length
            && text[backslash + 1] == 'u'
            && ushort.TryParse(text.Slice(backslash + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                ? value
                : -1;
}
