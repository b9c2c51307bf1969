using System.Text;

namespace Clawlint.Syntax.Editing;

/// <summary>Looks at the lines of a text as editors see them: LF and CR end them, U+2028 does not.</summary>
internal static class Lines
{
    /// <summary>Offset at which the line of an offset begins.</summary>
    public static int StartOf(ReadOnlySpan<byte> text, int offset) => text[..offset].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;

    /// <summary>The line end that is used around an offset: that of the line itself, else of the line before, else LF.</summary>
    public static string EndUsedAround(ReadOnlySpan<byte> text, int offset)
    {
        var after = text[offset..].IndexOfAny((byte)'\n', (byte)'\r');
        var at = after >= 0 ? offset + after : text[..offset].LastIndexOfAny((byte)'\n', (byte)'\r');
        if (at < 0)
            return "\n";
        if (text[at] == (byte)'\n')
            return at > 0 && text[at - 1] == (byte)'\r' ? "\r\n" : "\n";
        return at + 1 < text.Length && text[at + 1] == (byte)'\n' ? "\r\n" : "\r";
    }

    /// <summary>The spaces and tabs with which the line of an offset begins.</summary>
    public static string IndentationAt(ReadOnlySpan<byte> text, int offset)
    {
        var start = StartOf(text, offset);
        var length = text[start..offset].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return Encoding.ASCII.GetString(text.Slice(start, length < 0 ? offset - start : length));
    }

    /// <summary>True where nothing but spaces and tabs stands before an offset on its line.</summary>
    public static bool BeginsAt(ReadOnlySpan<byte> text, int offset) =>
        text[StartOf(text, offset)..offset].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    /// <summary>True where nothing but white space stands after an offset on its line.</summary>
    public static bool EndsAt(ReadOnlySpan<byte> text, int offset)
    {
        var end = text[offset..].IndexOfAny((byte)'\n', (byte)'\r');
        return text[offset..(end < 0 ? text.Length : offset + end)].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
    }
}
