using System.Globalization;

namespace Clawlint.Schema.Patterns;

/// <summary>Gathers the members of a <see cref="CharacterSet"/>.</summary>
internal sealed class CharacterSetBuilder
{
    /// <summary>The greatest code point.</summary>
    public const int MaxCodePoint = 0x10FFFF;

    private const uint AllCategories = (1u << ((int)UnicodeCategory.OtherNotAssigned + 1)) - 1;

    private static readonly (int First, int Last)[] Digits = [('0', '9')];

    private static readonly (int First, int Last)[] WordCharacters = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];

    // ECMA-262 WhiteSpace and LineTerminator: U+FEFF belongs to it, U+0085 does not.
    private static readonly (int First, int Last)[] Spaces =
    [
        (0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A),
        (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF),
    ];

    private static readonly (int First, int Last)[] LineTerminators = [('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)];

    private readonly List<(int First, int Last)> _ranges = [];
    private uint _categories;

    /// <summary>Adds one code point.</summary>
    public void Add(int codePoint) => _ranges.Add((codePoint, codePoint));

    /// <summary>Adds the code points from one to another, both included.</summary>
    public void Add(int first, int last) => _ranges.Add((first, last));

    /// <summary>Adds the general categories of a mask, or all others.</summary>
    public void AddCategories(uint mask, bool negated) => _categories |= negated ? AllCategories & ~mask : mask;

    /// <summary>Adds ranges, or everything outside of them.</summary>
    public void Add(ReadOnlySpan<(int First, int Last)> ranges, bool negated)
    {
        if (!negated)
        {
            _ranges.AddRange(ranges);
            return;
        }

        var next = 0;
        foreach (var (first, last) in ranges)
        {
            if (first > next)
                _ranges.Add((next, first - 1));
            next = last + 1;
        }

        if (next <= MaxCodePoint)
            _ranges.Add((next, MaxCodePoint));
    }

    /// <summary>Adds what <c>\d \D \s \S \w \W</c> stand for.</summary>
    /// <returns>False for any other letter.</returns>
    public bool TryAddClassEscape(char letter, PatternOptions options)
    {
        switch (letter)
        {
            case 'd' or 'D':
                Add(Digits, letter == 'D');
                return true;
            case 's' or 'S':
                Add(Spaces, letter == 'S');
                return true;
            case 'w' or 'W':
                Add(WordCharactersFor(options), letter == 'W');
                return true;
            default:
                return false;
        }
    }

    /// <summary>Adds what <c>.</c> stands for: all but the line terminators.</summary>
    public void AddAnyButLineTerminators() => Add(LineTerminators, negated: true);

    /// <summary>The set.</summary>
    public CharacterSet Build(bool negated, PatternOptions options)
    {
        _ranges.Sort();
        var merged = new List<int>();
        foreach (var (first, last) in _ranges)
        {
            if (merged.Count > 0 && first <= merged[^1] + 1)
                merged[^1] = Math.Max(merged[^1], last);
            else
                merged.AddRange([first, last]);
        }

        return new CharacterSet([.. merged], _categories, negated, CaseFolding.For(options));
    }

    // With the flags i and u, ſ and the Kelvin sign fold to s and k, so they are word characters too.
    private static (int First, int Last)[] WordCharactersFor(PatternOptions options) =>
        options == (PatternOptions.IgnoreCase | PatternOptions.Unicode) ? [.. WordCharacters, (0x17F, 0x17F), (0x212A, 0x212A)] : WordCharacters;
}
