namespace Clawlint.Syntax.Lexing;

/// <summary>Reads numbers as json5 2.2.3 does.</summary>
internal static class NumberLexer
{
    /// <summary>
    /// Offset after the number at an offset. With <paramref name="isValid"/> false it is the offset of what json5 refuses.
    /// <paramref name="isStrict"/> is true for what JSON.parse reads too.
    /// </summary>
    public static int Skip(ReadOnlySpan<byte> text, int offset, out bool isValid, out bool isStrict)
    {
        isValid = true;
        isStrict = true;
        if (At(text, offset) is '+' or '-')
        {
            isStrict = At(text, offset) == '-';
            offset++;
        }

        switch (At(text, offset))
        {
            case 'I':
                isStrict = false;
                return SkipWord(text, offset, "Infinity"u8, out isValid);
            case 'N':
                isStrict = false;
                return SkipWord(text, offset, "NaN"u8, out isValid);
            case '0' when At(text, offset + 1) is 'x' or 'X':
                isStrict = false;
                var end = SkipHexDigits(text, offset + 2);
                isValid = end > offset + 2;
                return end;
            case '0':
                // json5 ends the number here: "01" is refused at the 1.
                return SkipFraction(text, offset + 1, true, ref isValid, ref isStrict);
            case '.':
                isStrict = false;
                return SkipFraction(text, offset, false, ref isValid, ref isStrict);
            case >= '1' and <= '9':
                return SkipFraction(text, SkipDigits(text, offset), true, ref isValid, ref isStrict);
            default:
                isValid = false;
                return offset;
        }
    }

    private static int SkipFraction(ReadOnlySpan<byte> text, int offset, bool hasInteger, ref bool isValid, ref bool isStrict)
    {
        if (At(text, offset) == '.')
        {
            var end = SkipDigits(text, offset + 1);
            if (end == offset + 1)
            {
                isStrict = false;
                isValid = hasInteger;
                if (!hasInteger)
                    return end;
            }

            offset = end;
        }

        if (At(text, offset) is not ('e' or 'E'))
            return offset;
        offset++;
        if (At(text, offset) is '+' or '-')
            offset++;
        var exponentEnd = SkipDigits(text, offset);
        isValid = exponentEnd > offset;
        return exponentEnd;
    }

    private static int SkipDigits(ReadOnlySpan<byte> text, int offset)
    {
        while (offset < text.Length && char.IsAsciiDigit((char)text[offset]))
            offset++;
        return offset;
    }

    private static int SkipHexDigits(ReadOnlySpan<byte> text, int offset)
    {
        while (offset < text.Length && char.IsAsciiHexDigit((char)text[offset]))
            offset++;
        return offset;
    }

    private static int SkipWord(ReadOnlySpan<byte> text, int offset, ReadOnlySpan<byte> word, out bool isValid)
    {
        var common = text[offset..].CommonPrefixLength(word);
        isValid = common == word.Length;
        return offset + common;
    }

    private static int At(ReadOnlySpan<byte> text, int offset) => offset < text.Length ? text[offset] : -1;
}
