using Clawlint.Config;

namespace Clawlint.Schema.Evaluation;

/// <summary>Whether an array holds a value twice.</summary>
internal static class UniqueElements
{
    /// <summary>True where all elements differ. Only those with the same hash are compared.</summary>
    public static bool AreUnique(ConfigNode array)
    {
        var seen = new Dictionary<int, List<ConfigNode>>();
        foreach (var element in array.Children)
        {
            var hash = GetHash(element);
            if (!seen.TryGetValue(hash, out var same))
                seen.Add(hash, same = []);
            if (same.Exists(other => ValueComparer.AreEqual(other, element)))
                return false;
            same.Add(element);
        }

        return true;
    }

    private static int GetHash(ConfigNode node) => node.Kind switch
    {
        ConfigKind.String => HashCode.Combine(node.Kind, node.AsString()),
        ConfigKind.Number => HashCode.Combine(node.Kind, node.AsNumber() + 0.0),
        ConfigKind.Object or ConfigKind.Array => HashCode.Combine(node.Kind, node.Children.Count),
        _ => (int)node.Kind,
    };
}
