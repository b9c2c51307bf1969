using System.Globalization;
using System.Text;

namespace Clawlint.Syntax.Editing;

/// <summary>The white space of JSON5 that ends no line.</summary>
internal static class WhiteSpace
{
    /// <summary>Length of the white space character at the start of a text; 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return 0;
        if (text[0] < 0x80)
            return text[0] is (byte)' ' or (byte)'\t' or 0x0B or 0x0C ? 1 : 0;
        Rune.DecodeFromUtf8(text, out var rune, out var length);
        return rune.Value == 0xFEFF || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator ? length : 0;
    }

    /// <summary>Length of the white space at the start of a text.</summary>
    public static int RunLength(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (LengthAt(text[at..]) is var length and > 0)
            at += length;
        return at;
    }

    /// <summary>The spaces and tabs with which the line of an offset begins.</summary>
    public static string IndentationAt(ReadOnlySpan<byte> text, int offset)
    {
        var start = LineBreak.LineStart(text, offset);
        var length = text[start..offset].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return Encoding.ASCII.GetString(text.Slice(start, length < 0 ? offset - start : length));
    }

    /// <summary>True where nothing but spaces and tabs stands before an offset on its line.</summary>
    public static bool BeginsLine(ReadOnlySpan<byte> text, int offset)
    {
        var start = LineBreak.LineStart(text, offset);
        return text[start..offset].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
    }
}
