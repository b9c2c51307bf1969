namespace Clawlint.Rules;

/// <summary>Finds the word that somebody most likely meant.</summary>
internal static class NearestWord
{
    private const int MaxDistance = 2;

    /// <summary>The nearest of some words: the same but for case, dashes and underscores, or at most two edits away; null where none is that near or two are equally near.</summary>
    public static string? To(string text, IEnumerable<string> words)
    {
        var candidates = words.Distinct(StringComparer.Ordinal).ToList();
        string folded = Fold(text);
        var same = candidates.FindAll(word => Fold(word) == folded);
        if (same.Count == 1)
        {
            return same[0];
        }

        int limit = Math.Min(MaxDistance, text.Length / 2);
        var nearest = candidates
            .Select(word => (Word: word, Distance: Distance(text, word)))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(static candidate => candidate.Distance)
            .Take(2)
            .ToList();
        return nearest.Count == 1 || (nearest.Count == 2 && nearest[0].Distance < nearest[1].Distance) ? nearest[0].Word : null;
    }

    /// <summary>Number of letters to insert, remove, replace or swap with their neighbour.</summary>
    public static int Distance(string left, string right)
    {
        int[,] costs = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                costs[i, j] = i == 0 ? j : j == 0 ? i : Cheapest(left, right, costs, i, j);
            }
        }

        return costs[left.Length, right.Length];
    }

    private static int Cheapest(string left, string right, int[,] costs, int i, int j)
    {
        int change = left[i - 1] == right[j - 1] ? 0 : 1;
        int cost = Math.Min(Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1, costs[i - 1, j - 1] + change);
        bool isSwap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return isSwap ? Math.Min(cost, costs[i - 2, j - 2] + 1) : cost;
    }

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
