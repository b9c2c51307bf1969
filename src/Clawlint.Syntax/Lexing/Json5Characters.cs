using System.Text;

namespace Clawlint.Syntax.Lexing;

/// <summary>Which characters json5 2.2.3 takes as what.</summary>
internal static class Json5Characters
{
    /// <summary>LF, CR, U+2028 or U+2029: what ends a line comment.</summary>
    public static bool IsLineBreak(int c) => c is '\n' or '\r' or 0x2028 or 0x2029;

    /// <summary>White space that ends no line.</summary>
    public static bool IsBlank(int c)
        => c is ' ' or '\t' or '\v' or '\f' or 0xA0 or 0xFEFF or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000;

    /// <summary>What a key without quotes may begin with, escapes aside.</summary>
    public static bool IsIdentifierStart(int c)
        => c < 0x80 ? char.IsAsciiLetter((char)c) || c is '$' or '_' : IsInRanges(IdentifierRanges.Start, c);

    /// <summary>What a key without quotes may go on with, escapes aside.</summary>
    public static bool IsIdentifierPart(int c)
        => c < 0x80
            ? char.IsAsciiLetterOrDigit((char)c) || c is '$' or '_'
            : c is 0x200C or 0x200D || IsInRanges(IdentifierRanges.Start, c) || IsInRanges(IdentifierRanges.ContinueOnly, c);

    /// <summary>The character at an offset and its length in bytes; ill-formed UTF-8 is U+FFFD. -1 at the end of the text.</summary>
    public static int Decode(ReadOnlySpan<byte> text, int offset, out int length)
    {
        if ((uint)offset >= (uint)text.Length)
        {
            length = 0;
            return -1;
        }

        if (text[offset] < 0x80)
        {
            length = 1;
            return text[offset];
        }

        Rune.DecodeFromUtf8(text[offset..], out var rune, out length);
        return rune.Value;
    }

    private static bool IsInRanges(ReadOnlySpan<int> ranges, int c)
    {
        var low = 0;
        var high = ranges.Length / 2;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ranges[(middle * 2) + 1] < c)
                low = middle + 1;
            else
                high = middle;
        }

        return low * 2 < ranges.Length && ranges[low * 2] <= c;
    }
}
