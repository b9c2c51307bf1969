using System.Globalization;
using System.Text;

namespace Clawlint.Schema.Patterns;

/// <summary>Finds the capturing groups of a pattern beforehand: whether <c>\2</c> and <c>\k</c> are references depends on them.</summary>
internal sealed class PatternGroupScanner(string source)
{
    /// <summary>The names of the capturing groups in order; null for a group without a name.</summary>
    public List<string?> Scan()
    {
        var names = new List<string?>();
        var inClass = false;
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass && IsCapturing(i, out var name):
                    names.Add(name);
                    break;
            }
        }

        return names;
    }

    /// <summary>A group's name with its Unicode escapes read.</summary>
    public static string DecodeName(string written)
    {
        if (!written.Contains('\\', StringComparison.Ordinal))
            return written;
        var name = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '\\' && TryReadEscape(written, ref i, out var codePoint))
                name.Append(codePoint > char.MaxValue ? char.ConvertFromUtf32(codePoint) : ((char)codePoint).ToString());
            else
                name.Append(written[i]);
        }

        return name.ToString();
    }

    /// <summary>Whether a text is an ECMAScript identifier.</summary>
    public static bool IsName(string name)
    {
        var first = true;
        foreach (var rune in name.EnumerateRunes())
        {
            var isStart = rune.Value is '$' or '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber;
            if (!isStart && (first || !IsPart(rune)))
                return false;
            first = false;
        }

        return !first;
    }

    private static bool IsPart(Rune rune) =>
        rune.Value is 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    private static bool TryReadEscape(string text, ref int index, out int codePoint)
    {
        codePoint = 0;
        if (index + 2 >= text.Length || text[index + 1] != 'u')
            return false;
        var braced = text[index + 2] == '{';
        var start = index + (braced ? 3 : 2);
        var end = braced ? text.IndexOf('}', start) : Math.Min(start + 4, text.Length);
        if (end < 0 || !int.TryParse(text.AsSpan(start..end), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out codePoint)
            || codePoint is < 0 or > CharacterSetBuilder.MaxCodePoint)
            return false;
        index = braced ? end : end - 1;
        return true;
    }

    private bool IsCapturing(int open, out string? name)
    {
        name = null;
        var rest = source.AsSpan(open + 1);
        if (rest.IsEmpty || rest[0] != '?')
            return true;
        if (!rest.StartsWith("?<", StringComparison.Ordinal) || rest.Length < 3 || rest[2] is '=' or '!')
            return false;
        var end = rest.IndexOf('>');
        if (end >= 0)
            name = DecodeName(rest[2..end].ToString());
        return true;
    }
}
