using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Clawlint.Syntax.Lexing;

/// <summary>Finds the end of strings and checks their escapes as json5 2.2.3 does.</summary>
internal static class StringLexer
{
    /// <summary>Offset of the first byte at or after an offset that needs a look inside a string: the quote, a backslash, or a control character.</summary>
    public static int IndexOfSpecial(ReadOnlySpan<byte> text, int offset, byte quote)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var quotes = Vector128.Create(quote);
        var backslashes = Vector128.Create((byte)'\\');
        var spaces = Vector128.Create((byte)' ');
        while (offset <= text.Length - Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref start, (nuint)offset);
            var hits = Vector128.Equals(block, quotes) | Vector128.Equals(block, backslashes) | Vector128.LessThan(block, spaces);
            if (hits != Vector128<byte>.Zero)
                return offset + BitOperations.TrailingZeroCount(hits.ExtractMostSignificantBits());
            offset += Vector128<byte>.Count;
        }

        while (offset < text.Length && text[offset] != quote && text[offset] != '\\' && text[offset] >= ' ')
            offset++;
        return offset;
    }

    /// <summary>
    /// Steps over the escape at a backslash: to the offset after it, or to the offset of what json5 refuses with <paramref name="isValid"/> false.
    /// </summary>
    public static int SkipEscape(ReadOnlySpan<byte> text, int backslash, out bool isValid, out bool isStrict)
    {
        var offset = backslash + 1;
        var c = Json5Characters.Decode(text, offset, out var length);
        isStrict = c is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u';
        isValid = true;
        switch (c)
        {
            case -1 or (>= '1' and <= '9'):
                isValid = false;
                return offset;
            case '0':
                isValid = !(offset + 1 < text.Length && char.IsAsciiDigit((char)text[offset + 1]));
                return offset + 1;
            case 'x':
                return SkipHex(text, offset + 1, 2, out isValid);
            case 'u':
                return SkipHex(text, offset + 1, 4, out isValid);
            case '\r' when offset + 1 < text.Length && text[offset + 1] == '\n':
                return offset + 2;
            default:
                return offset + length;
        }
    }

    private static int SkipHex(ReadOnlySpan<byte> text, int offset, int digits, out bool isValid)
    {
        var end = offset + digits;
        while (offset < end && offset < text.Length && char.IsAsciiHexDigit((char)text[offset]))
            offset++;
        isValid = offset == end;
        return offset;
    }
}
