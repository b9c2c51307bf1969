namespace Clawlint.Secrets;

/// <summary>Tells strings that look thrown together by a machine from names, slugs, paths and versions.</summary>
internal static class RandomText
{
    private const int ShortestRun = 20;

    /// <summary>The stretches that look random, as start and end.</summary>
    public static IEnumerable<(int Start, int End)> Find(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            if (!IsRunCharacter(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && IsRunCharacter(text[end]))
                end++;
            if (end - start >= ShortestRun && LooksRandom(text.AsSpan(start, end - start)))
                yield return (start, end);
            start = end;
        }
    }

    // Words change between cases and digits seldom; random text does so at every second or third character.
    private static bool LooksRandom(ReadOnlySpan<char> run)
    {
        var (letters, digits, changes) = (0, 0, 0);
        var previous = CharacterClass.Other;
        foreach (var character in run)
        {
            var current = ClassOf(character);
            letters += current is CharacterClass.Lower or CharacterClass.Upper ? 1 : 0;
            digits += current == CharacterClass.Digit ? 1 : 0;
            var isChange = previous != current && previous != CharacterClass.Other && current != CharacterClass.Other;
            changes += isChange && !(previous == CharacterClass.Upper && current == CharacterClass.Lower) ? 1 : 0;
            previous = current;
        }

        var characters = letters + digits;
        if (characters < ShortestRun * 3 / 4)
            return false;
        return digits > 0 ? letters > 0 && changes * 6 >= characters : changes * 4 >= characters || IsUnspeakable(run);
    }

    // A long stretch of letters with hardly a vowel is no word in any language that keys are written in.
    private static bool IsUnspeakable(ReadOnlySpan<char> run)
    {
        var vowels = 0;
        foreach (var character in run)
        {
            if (!char.IsAsciiLetter(character))
                return false;
            vowels += "aeiouyAEIOUY".Contains(character, StringComparison.Ordinal) ? 1 : 0;
        }

        return vowels * 6 <= run.Length;
    }

    private static bool IsRunCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '+' or '/' or '=' or '_' or '-';

    private static CharacterClass ClassOf(char character) => character switch
    {
        >= 'a' and <= 'z' => CharacterClass.Lower,
        >= 'A' and <= 'Z' => CharacterClass.Upper,
        >= '0' and <= '9' => CharacterClass.Digit,
        _ => CharacterClass.Other,
    };

    private enum CharacterClass
    {
        Other,
        Lower,
        Upper,
        Digit,
    }
}
