using System.Globalization;
using System.Text;

namespace Clawlint.Syntax.Lexing;

/// <summary>Turns the text of scalars into values, with the semantics of JSON.parse and json5 2.2.3.</summary>
internal static class ValueDecoder
{
    /// <summary>
    /// The value of a string's content or of an identifier. Lone surrogates stay; ill-formed UTF-8 is U+FFFD;
    /// an escape that json5 refuses loses its backslash only.
    /// </summary>
    public static string DecodeString(ReadOnlySpan<byte> content)
    {
        var backslash = content.IndexOf((byte)'\\');
        if (backslash < 0)
            return Encoding.UTF8.GetString(content);

        var value = new StringBuilder(content.Length);
        while (backslash >= 0)
        {
            value.Append(Encoding.UTF8.GetString(content[..backslash]));
            content = content[(backslash + DecodeEscape(content[backslash..], value))..];
            backslash = content.IndexOf((byte)'\\');
        }

        return value.Append(Encoding.UTF8.GetString(content)).ToString();
    }

    /// <summary>The value of a number that the lexer accepts, or of one that is malformed and yet clear: <c>010</c> is 10, <c>1_000</c> is 1000.</summary>
    public static double DecodeNumber(ReadOnlySpan<byte> text)
    {
        var sign = 1.0;
        if (text is [(byte)'+' or (byte)'-', ..])
        {
            sign = text[0] == '-' ? -1.0 : 1.0;
            text = text[1..];
        }

        if (text is [(byte)'I', ..])
            return sign * double.PositiveInfinity;
        if (text is [(byte)'N', ..])
            return double.NaN;
        if (text is [(byte)'0', (byte)'x' or (byte)'X', ..])
            return sign * DecodeHex(text[2..]);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return sign * value;
        var plain = Encoding.UTF8.GetString(text).Replace("_", "", StringComparison.Ordinal).TrimEnd('n');
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out value) ? sign * value : double.NaN;
    }

    /// <summary>Appends what the escape at the start of <paramref name="text"/> stands for and returns its length.</summary>
    private static int DecodeEscape(ReadOnlySpan<byte> text, StringBuilder value)
    {
        var end = StringLexer.SkipEscape(text, 0, out var isValid, out _);
        if (text.Length < 2)
            return 1;
        if (!isValid)
        {
            Json5Characters.Decode(text, 1, out var length);
            value.Append(Encoding.UTF8.GetString(text.Slice(1, length)));
            return 1 + length;
        }

        switch (text[1])
        {
            case (byte)'b': value.Append('\b'); break;
            case (byte)'f': value.Append('\f'); break;
            case (byte)'n': value.Append('\n'); break;
            case (byte)'r': value.Append('\r'); break;
            case (byte)'t': value.Append('\t'); break;
            case (byte)'v': value.Append('\v'); break;
            case (byte)'0': value.Append('\0'); break;
            case (byte)'x' or (byte)'u':
                value.Append((char)ushort.Parse(text[2..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                break;
            default:
                if (!Json5Characters.IsLineBreak(Json5Characters.Decode(text, 1, out _)))
                    value.Append(Encoding.UTF8.GetString(text[1..end]));
                break;
        }

        return end;
    }

    /// <summary>Rounds to the nearest double, ties to even, as JavaScript's Number does for any number of digits.</summary>
    private static double DecodeHex(ReadOnlySpan<byte> digits)
    {
        digits = digits.TrimStart((byte)'0');
        ulong head = 0;
        var taken = Math.Min(digits.Length, 15);
        foreach (var digit in digits[..taken])
            head = (head << 4) | HexValue(digit);

        // 60 bits hold more than a double's 53; whatever follows only says whether the value lies above them.
        if (digits[taken..].ContainsAnyExcept((byte)'0'))
            head = (head << 1) | 1;
        else
            head <<= 1;
        var rest = 4L * (digits.Length - taken);
        return Math.ScaleB((double)head, (int)Math.Min(rest - 1, 5000));
    }

    private static uint HexValue(byte digit)
        => (uint)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
}
