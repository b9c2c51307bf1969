namespace Clawlint.Rules;

/// <summary>Finds the word that somebody most likely meant.</summary>
public static class NearestWord
{
    private const int MaxDistance = 2;
    private const int LeastBeginning = 3;

    // In a shorter word, or with another first letter, two edits make another word: cors is not port, version is not session.
    private const int LeastForTwo = 5;

    /// <summary>
    /// The nearest of some words: the same but for case, dashes and underscores, or one edit away, or two where the word is long enough and
    /// begins alike; null where none is that near or two are equally near.
    /// </summary>
    public static string? To(string text, IEnumerable<string> words)
    {
        int limit = Math.Min(text.Length < LeastForTwo ? 1 : MaxDistance, text.Length / 2);
        string? same = null;
        string? nearest = null;
        int distance = limit + 1;
        bool isSameTwice = false;
        bool isTie = false;
        foreach (string word in words)
        {
            if (word == same || word == nearest)
            {
                continue;
            }

            if (IsSame(text, word))
            {
                isSameTwice = same is not null;
                same = word;
            }

            int edits = Math.Abs(text.Length - word.Length) <= limit ? Distance(text, word) : int.MaxValue;
            if (edits <= limit && edits <= distance && (edits < MaxDistance || char.ToLowerInvariant(text[0]) == char.ToLowerInvariant(word[0])))
            {
                isTie = edits == distance;
                (nearest, distance) = (word, edits);
            }
        }

        return same is not null && !isSameTwice ? same : isTie ? null : nearest;
    }

    /// <summary>The nearest word; where none is near, the only one that begins with the text.</summary>
    public static string? OrBeginningWith(string text, IEnumerable<string> words)
    {
        var candidates = words.Distinct(StringComparer.Ordinal).ToList();
        return To(text, candidates) ?? (text.Length >= LeastBeginning && candidates.FindAll(word => word.StartsWith(text, StringComparison.OrdinalIgnoreCase)) is [var only] ? only : null);
    }

    /// <summary>Number of letters to insert, remove, replace or swap with their neighbour.</summary>
    public static int Distance(string left, string right)
    {
        // The row at hand, the one before and the one before that: a swap looks two rows back.
        int width = right.Length + 1;
        Span<int> rows = width <= 64 ? stackalloc int[3 * 64] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        for (int j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j < width; j++)
            {
                int change = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            var oldest = before;
            before = last;
            last = current;
            current = oldest;
        }

        return last[right.Length];
    }

    /// <summary>True for words of the same letters and digits, whatever their case.</summary>
    private static bool IsSame(string left, string right)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            while (i < left.Length && !char.IsLetterOrDigit(left[i]))
            {
                i++;
            }

            while (j < right.Length && !char.IsLetterOrDigit(right[j]))
            {
                j++;
            }

            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length;
            }

            if (char.ToLowerInvariant(left[i++]) != char.ToLowerInvariant(right[j++]))
            {
                return false;
            }
        }
    }
}
