using Clawlint.Config;

namespace Clawlint.Comparison;

/// <summary>Finds which elements of two arrays are the same one: those with equal values, then those with equal ids or names, then objects in their order.</summary>
internal static class ElementPairing
{
    private static readonly string[] Identities = ["id", "name", "agentId"];

    /// <summary>The pairs; one side is missing where an element is gone or new.</summary>
    public static List<(ConfigNode Old, ConfigNode New)> Of(ConfigNode old, ConfigNode @new)
    {
        var pairs = new List<(ConfigNode, ConfigNode)>();
        var left = old.Children.AsEnumerable().ToList();
        var right = @new.Children.AsEnumerable().ToList();
        Match(left, right, pairs, static element => JsonText.Write(element));
        Match(left, right, pairs, IdentityOf);
        Match(left, right, pairs, static element => element.Kind == ConfigKind.Object ? "" : null);
        pairs.AddRange(left.Select(static element => (element, default(ConfigNode))));
        pairs.AddRange(right.Select(static element => (default(ConfigNode), element)));
        return pairs;
    }

    // Takes out of both lists what has the same key, in order.
    private static void Match(List<ConfigNode> left, List<ConfigNode> right, List<(ConfigNode, ConfigNode)> pairs, Func<ConfigNode, string?> keyOf)
    {
        var open = right.Select(node => (Key: keyOf(node), Node: node)).Where(static entry => entry.Key is not null)
            .GroupBy(static entry => entry.Key!, static entry => entry.Node, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => new Queue<ConfigNode>(group), StringComparer.Ordinal);
        var matched = new HashSet<ConfigNode>();
        foreach (var node in left)
        {
            if (keyOf(node) is not { } key || !open.TryGetValue(key, out var candidates) || !candidates.TryDequeue(out var other))
                continue;
            pairs.Add((node, other));
            matched.Add(node);
            matched.Add(other);
        }

        left.RemoveAll(matched.Contains);
        right.RemoveAll(matched.Contains);
    }

    private static string? IdentityOf(ConfigNode element) => Identities.Select(name => element[name].AsString()).FirstOrDefault(static id => id is not null);
}
