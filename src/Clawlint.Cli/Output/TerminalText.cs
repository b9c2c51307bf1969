using System.Buffers;
using System.Globalization;
using System.Text;

namespace Clawlint.Cli.Output;

/// <summary>Text on a terminal: what it may hold, and how many cells it takes.</summary>
public static class TerminalText
{
    /// <summary>
    /// Text from files, names and messages made harmless: control characters, lone surrogates and what reorders text are written as
    /// <c>\u001b</c>, so that no escape sequence reaches the terminal.
    /// </summary>
    public static string Escape(string text)
    {
        if (!NeedsEscape(text))
            return text;
        var builder = new StringBuilder(text.Length + 16);
        for (int i = 0, length; i < text.Length; i += length)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out length) == OperationStatus.Done && IsHarmless(rune))
                builder.Append(text, i, length);
            else
                builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
        }

        return builder.ToString();
    }

    /// <summary>Whether a character can be shown as it is.</summary>
    public static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        // The bidirectional controls; other format characters join emoji and letters, and stay.
        UnicodeCategory.Format => rune.Value is not (0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)),
        _ => true,
    };

    /// <summary>How many cells a text takes that holds no control characters and no escape sequences.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Width(rune);
        return width;
    }

    /// <summary>How many cells a character takes: 0 where it joins the one before it, 2 for East Asian wide ones and emoji.</summary>
    public static int Width(Rune rune)
    {
        if (rune.Value < 0x300)
            return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return IsWide(rune.Value) ? 2 : 1;
    }

    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97C) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private static bool NeedsEscape(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or >= '\u007f')
                return true;
        }

        return false;
    }
}
