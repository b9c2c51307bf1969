using Clawlint.Config;

namespace Clawlint.Comparison;

/// <summary>How much the paths of two values have in common; places in arrays do not count.</summary>
/// <param name="Score">Number of names that both have in the same order.</param>
/// <param name="IsWhole">True where every name of the old path is in the new one, in the same order.</param>
/// <param name="HasSameName">True where the last names are the same.</param>
internal readonly record struct PathLikeness(int Score, bool IsWhole, bool HasSameName)
{
    public static PathLikeness Of(ConfigNode old, ConfigNode @new)
    {
        var (left, right) = (NamesOf(old), NamesOf(@new));
        var score = CommonLength(left, right);
        return new PathLikeness(score, left.Count > 0 && score == left.Count, left.Count > 0 && right.Count > 0 && left[^1] == right[^1]);
    }

    // The longest sequence of names in both.
    private static int CommonLength(List<string> left, List<string> right)
    {
        var lengths = new int[left.Count + 1, right.Count + 1];
        for (var i = 1; i <= left.Count; i++)
        {
            for (var j = 1; j <= right.Count; j++)
                lengths[i, j] = left[i - 1] == right[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        }

        return lengths[left.Count, right.Count];
    }

    private static List<string> NamesOf(ConfigNode node)
    {
        var names = new List<string>();
        for (; !node.Parent.IsMissing; node = node.Parent)
        {
            if (node.Name is { } name)
                names.Add(name);
        }

        names.Reverse();
        return names;
    }
}
