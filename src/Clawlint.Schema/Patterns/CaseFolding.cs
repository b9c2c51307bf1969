using System.Text;

namespace Clawlint.Schema.Patterns;

/// <summary>ECMA-262's Canonicalize: which characters count as the same when case is ignored.</summary>
internal sealed class CaseFolding
{
    /// <summary>The most characters that can count as the same as one other.</summary>
    public const int MaxVariants = 8;

    private static readonly CaseFolding Simple = new(unicode: false);
    private static readonly CaseFolding Unicode = new(unicode: true);

    private readonly bool _unicode;

    // Made when the first character outside of ASCII is asked for: most texts have none.
    private readonly Lazy<Dictionary<int, List<int>>> _classes;

    private CaseFolding(bool unicode)
    {
        _unicode = unicode;
        _classes = new(CreateClasses);
    }

    /// <summary>The folding of some flags; null where case matters.</summary>
    public static CaseFolding? For(PatternOptions options)
    {
        if ((options & PatternOptions.IgnoreCase) == PatternOptions.None)
            return null;
        return (options & PatternOptions.Unicode) != PatternOptions.None ? Unicode : Simple;
    }

    /// <summary>The character that stands for all that count as the same.</summary>
    public int Canonicalize(int codePoint)
    {
        if (codePoint is >= 0xD800 and <= 0xDFFF)
            return codePoint;
        return _unicode ? FoldSimply(codePoint) : ToUpper(codePoint);
    }

    /// <summary>Writes the characters that count as the same as one, itself left out.</summary>
    /// <returns>How many there are.</returns>
    public int GetVariants(int codePoint, Span<int> variants)
    {
        var count = 0;
        if (!_unicode && codePoint < 128)
        {
            if (char.IsAsciiLetter((char)codePoint))
                variants[count++] = codePoint ^ 0x20;
            return count;
        }

        var canonical = Canonicalize(codePoint);
        if (canonical != codePoint)
            variants[count++] = canonical;
        if (_classes.Value.TryGetValue(canonical, out var others))
        {
            foreach (var other in others)
            {
                if (other != codePoint)
                    variants[count++] = other;
            }
        }

        return count;
    }

    private Dictionary<int, List<int>> CreateClasses()
    {
        var classes = new Dictionary<int, List<int>>();
        var last = _unicode ? CharacterSetBuilder.MaxCodePoint : char.MaxValue;
        for (var c = 0; c <= last; c++)
        {
            var canonical = Canonicalize(c);
            if (canonical == c)
                continue;
            if (!classes.TryGetValue(canonical, out var members))
                classes.Add(canonical, members = []);
            members.Add(c);
        }

        return classes;
    }

    // Without u: the upper case of one UTF-16 unit, unless that turns a non-ASCII character into an ASCII one.
    private static int ToUpper(int unit)
    {
        if (HasLongUpperCase(unit))
            return unit;
        var upper = char.ToUpperInvariant((char)unit);
        return unit >= 128 && upper < 128 ? unit : upper;
    }

    // Greek letters with iota subscript: their full upper case is two characters, and Canonicalize leaves such letters alone.
    private static bool HasLongUpperCase(int unit) =>
        unit is (>= 0x1F80 and <= 0x1FAF) or 0x1FB3 or 0x1FBC or 0x1FC3 or 0x1FCC or 0x1FF3 or 0x1FFC;

    // Unicode's simple case folding, through upper case so that ſ joins s and ς joins σ. İ has no simple folding; the
    // dotless ı has none either, and .NET's invariant culture leaves both alone.
    private static int FoldSimply(int codePoint) => codePoint switch
    {
        0x17F => 's',
        0x212A => 'k',
        0x2126 => 0x3C9,
        0x212B => 0xE5,
        0x1E9E => 0xDF,
        0x1FD3 => 0x390,
        0x1FE3 => 0x3B0,
        0xFB05 => 0xFB06,
        _ => Rune.ToLowerInvariant(Rune.ToUpperInvariant(new Rune(codePoint))).Value,
    };
}
