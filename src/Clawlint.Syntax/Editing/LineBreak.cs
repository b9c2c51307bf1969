namespace Clawlint.Syntax.Editing;

/// <summary>The line ends of JSON5: LF, CR, CRLF, U+2028 and U+2029.</summary>
internal static class LineBreak
{
    /// <summary>Length of the line end at the start of a text; 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return 0;
        return text[0] switch
        {
            (byte)'\n' => 1,
            (byte)'\r' => text.Length > 1 && text[1] == (byte)'\n' ? 2 : 1,
            0xE2 => text.Length > 2 && text[1] == 0x80 && text[2] is 0xA8 or 0xA9 ? 3 : 0,
            _ => 0,
        };
    }

    /// <summary>Offset of the first line end; the text's length where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i..].IndexOfAny((byte)'\n', (byte)'\r', (byte)0xE2);
            if (next < 0)
                return text.Length;
            i += next;
            if (LengthAt(text[i..]) > 0)
                return i;
        }

        return text.Length;
    }

    /// <summary>Number of line ends.</summary>
    public static int Count(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var at = IndexIn(text); at < text.Length; at += IndexIn(text[at..]))
        {
            at += LengthAt(text[at..]);
            count++;
        }

        return count;
    }

    /// <summary>Offset at which the line of an offset begins. Only LF and CR count, as they do for editors.</summary>
    public static int LineStart(ReadOnlySpan<byte> text, int offset) => text[..offset].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;

    /// <summary>The line end that is used around an offset: that of the line itself, else of the line before, else LF.</summary>
    public static string UsedAround(ReadOnlySpan<byte> text, int offset)
    {
        var after = text[offset..].IndexOfAny((byte)'\n', (byte)'\r');
        var at = after >= 0 ? offset + after : text[..offset].LastIndexOfAny((byte)'\n', (byte)'\r');
        if (at < 0)
            return "\n";
        if (text[at] == (byte)'\n')
            return at > 0 && text[at - 1] == (byte)'\r' ? "\r\n" : "\n";
        return at + 1 < text.Length && text[at + 1] == (byte)'\n' ? "\r\n" : "\r";
    }
}
