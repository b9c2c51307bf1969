using System.Globalization;

namespace Clawlint.Schema.Patterns;

/// <summary>A set of code points (UTF-16 units without the <c>u</c> flag). Never changes.</summary>
internal sealed class CharacterSet
{
    private readonly UInt128 _ascii;
    private readonly int[] _ranges;
    private readonly uint _categories;
    private readonly bool _negated;
    private readonly CaseFolding? _folding;

    /// <param name="ranges">Pairs of first and last code point, sorted, without overlap.</param>
    /// <param name="categories">A bit for each <see cref="UnicodeCategory"/> that belongs to the set.</param>
    /// <param name="negated">Whether the set is what the ranges and categories leave out.</param>
    /// <param name="folding">How case is ignored; null where case matters.</param>
    public CharacterSet(int[] ranges, uint categories, bool negated, CaseFolding? folding)
    {
        _ranges = ranges;
        _categories = categories;
        _negated = negated;
        _folding = folding;
        for (var c = 0; c < 128; c++)
        {
            if (ContainsSlowly(c))
                _ascii |= UInt128.One << c;
        }
    }

    /// <summary>Whether a code point belongs to the set.</summary>
    public bool Contains(int codePoint) =>
        codePoint < 128 ? ((_ascii >> codePoint) & UInt128.One) != UInt128.Zero : ContainsSlowly(codePoint);

    private bool ContainsSlowly(int codePoint) => _negated != (IsListed(codePoint) || (_folding is not null && IsVariantListed(codePoint)));

    private bool IsListed(int codePoint) =>
        IsInRanges(codePoint) || (_categories != 0 && ((_categories >> (int)CharUnicodeInfo.GetUnicodeCategory(codePoint)) & 1) != 0);

    private bool IsVariantListed(int codePoint)
    {
        Span<int> variants = stackalloc int[CaseFolding.MaxVariants];
        foreach (var variant in variants[.._folding!.GetVariants(codePoint, variants)])
        {
            if (IsListed(variant))
                return true;
        }

        return false;
    }

    private bool IsInRanges(int codePoint)
    {
        int low = 0, high = (_ranges.Length / 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (codePoint < _ranges[2 * middle])
                high = middle - 1;
            else if (codePoint > _ranges[(2 * middle) + 1])
                low = middle + 1;
            else
                return true;
        }

        return false;
    }
}
