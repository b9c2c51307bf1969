using System.Globalization;

namespace Clawlint.Schema.Patterns;

/// <summary>What <c>\p{…}</c> names: general categories, and the few binary properties that follow from them.</summary>
internal static class UnicodeProperty
{
    private static readonly Dictionary<string, uint> Categories = CreateCategories();

    /// <summary>Adds a property to a set.</summary>
    /// <returns>False where the name is not one, or not one that is supported.</returns>
    public static bool TryAdd(CharacterSetBuilder set, string name, string? value, bool negated)
    {
        if (value is not null)
            return name is "General_Category" or "gc" && TryAddCategory(set, value, negated);
        switch (name)
        {
            case "Any":
                set.Add([(0, CharacterSetBuilder.MaxCodePoint)], negated);
                return true;
            case "ASCII":
                set.Add([(0, 0x7F)], negated);
                return true;
            case "ASCII_Hex_Digit" or "AHex":
                set.Add([('0', '9'), ('A', 'F'), ('a', 'f')], negated);
                return true;
            case "Assigned":
                return TryAddCategory(set, "Cn", !negated);
            default:
                return TryAddCategory(set, name, negated);
        }
    }

    private static bool TryAddCategory(CharacterSetBuilder set, string name, bool negated)
    {
        if (!Categories.TryGetValue(name, out var mask))
            return false;
        set.AddCategories(mask, negated);
        return true;
    }

    private static Dictionary<string, uint> CreateCategories()
    {
        var masks = new Dictionary<string, uint>(StringComparer.Ordinal);
        void Add(string names, params ReadOnlySpan<UnicodeCategory> categories)
        {
            var mask = 0u;
            foreach (var category in categories)
                mask |= 1u << (int)category;
            foreach (var name in names.Split(' '))
                masks.Add(name, mask);
        }

        Add("Lu Uppercase_Letter", UnicodeCategory.UppercaseLetter);
        Add("Ll Lowercase_Letter", UnicodeCategory.LowercaseLetter);
        Add("Lt Titlecase_Letter", UnicodeCategory.TitlecaseLetter);
        Add("LC Cased_Letter", UnicodeCategory.UppercaseLetter, UnicodeCategory.LowercaseLetter, UnicodeCategory.TitlecaseLetter);
        Add("Lm Modifier_Letter", UnicodeCategory.ModifierLetter);
        Add("Lo Other_Letter", UnicodeCategory.OtherLetter);
        Add(
            "L Letter",
            UnicodeCategory.UppercaseLetter,
            UnicodeCategory.LowercaseLetter,
            UnicodeCategory.TitlecaseLetter,
            UnicodeCategory.ModifierLetter,
            UnicodeCategory.OtherLetter);
        Add("Mn Nonspacing_Mark", UnicodeCategory.NonSpacingMark);
        Add("Mc Spacing_Mark", UnicodeCategory.SpacingCombiningMark);
        Add("Me Enclosing_Mark", UnicodeCategory.EnclosingMark);
        Add("M Mark Combining_Mark", UnicodeCategory.NonSpacingMark, UnicodeCategory.SpacingCombiningMark, UnicodeCategory.EnclosingMark);
        Add("Nd Decimal_Number digit", UnicodeCategory.DecimalDigitNumber);
        Add("Nl Letter_Number", UnicodeCategory.LetterNumber);
        Add("No Other_Number", UnicodeCategory.OtherNumber);
        Add("N Number", UnicodeCategory.DecimalDigitNumber, UnicodeCategory.LetterNumber, UnicodeCategory.OtherNumber);
        Add("Pc Connector_Punctuation", UnicodeCategory.ConnectorPunctuation);
        Add("Pd Dash_Punctuation", UnicodeCategory.DashPunctuation);
        Add("Ps Open_Punctuation", UnicodeCategory.OpenPunctuation);
        Add("Pe Close_Punctuation", UnicodeCategory.ClosePunctuation);
        Add("Pi Initial_Punctuation", UnicodeCategory.InitialQuotePunctuation);
        Add("Pf Final_Punctuation", UnicodeCategory.FinalQuotePunctuation);
        Add("Po Other_Punctuation", UnicodeCategory.OtherPunctuation);
        Add(
            "P Punctuation punct",
            UnicodeCategory.ConnectorPunctuation,
            UnicodeCategory.DashPunctuation,
            UnicodeCategory.OpenPunctuation,
            UnicodeCategory.ClosePunctuation,
            UnicodeCategory.InitialQuotePunctuation,
            UnicodeCategory.FinalQuotePunctuation,
            UnicodeCategory.OtherPunctuation);
        Add("Sm Math_Symbol", UnicodeCategory.MathSymbol);
        Add("Sc Currency_Symbol", UnicodeCategory.CurrencySymbol);
        Add("Sk Modifier_Symbol", UnicodeCategory.ModifierSymbol);
        Add("So Other_Symbol", UnicodeCategory.OtherSymbol);
        Add(
            "S Symbol",
            UnicodeCategory.MathSymbol,
            UnicodeCategory.CurrencySymbol,
            UnicodeCategory.ModifierSymbol,
            UnicodeCategory.OtherSymbol);
        Add("Zs Space_Separator", UnicodeCategory.SpaceSeparator);
        Add("Zl Line_Separator", UnicodeCategory.LineSeparator);
        Add("Zp Paragraph_Separator", UnicodeCategory.ParagraphSeparator);
        Add("Z Separator", UnicodeCategory.SpaceSeparator, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator);
        Add("Cc Control cntrl", UnicodeCategory.Control);
        Add("Cf Format", UnicodeCategory.Format);
        Add("Cs Surrogate", UnicodeCategory.Surrogate);
        Add("Co Private_Use", UnicodeCategory.PrivateUse);
        Add("Cn Unassigned", UnicodeCategory.OtherNotAssigned);
        Add(
            "C Other",
            UnicodeCategory.Control,
            UnicodeCategory.Format,
            UnicodeCategory.Surrogate,
            UnicodeCategory.PrivateUse,
            UnicodeCategory.OtherNotAssigned);
        return masks;
    }
}
