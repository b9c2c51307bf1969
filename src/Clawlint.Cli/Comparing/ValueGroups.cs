using Clawlint.Config;

namespace Clawlint.Cli.Comparing;

/// <summary>Names many values in few lines: those of one object together, those of one list as a range.</summary>
internal static class ValueGroups
{
    private const int FewestToCount = 4;

    /// <summary>The objects that hold the values, in their order, and the names of the values within each.</summary>
    public static IEnumerable<(string Path, IReadOnlyList<string> Names)> Of(IEnumerable<ConfigNode> values) =>
        values.GroupBy(ObjectAround).Select(static group => (group.Key.Path, (IReadOnlyList<string>)[.. NamesIn(group.Key, group)]));

    /// <summary>The same, with objects side by side that have the same names counted instead of named.</summary>
    public static IEnumerable<(string Path, IReadOnlyList<string> Names)> Counted(IEnumerable<ConfigNode> values)
    {
        var objects = values.GroupBy(ObjectAround).Select(static group => (Node: group.Key, Names: string.Join(", ", NamesIn(group.Key, group))));
        foreach (var alike in objects.GroupBy(static entry => entry.Node.Parent.IsMissing ? (entry.Node, entry.Names) : (entry.Node.Parent, entry.Names)))
        {
            if (alike.Count() >= FewestToCount)
            {
                yield return (alike.Key.Item1.Path, [$"{alike.Count()} members, each with {alike.Key.Names}"]);
                continue;
            }

            foreach (var (node, names) in alike)
                yield return (node.Path, [names]);
        }
    }

    private static IEnumerable<string> NamesIn(ConfigNode around, IEnumerable<ConfigNode> values)
    {
        foreach (var group in values.GroupBy(static value => value.Parent))
        {
            if (group.Key.Kind != ConfigKind.Array || group.Count() == 1)
            {
                foreach (var value in group)
                    yield return NameIn(around, value);
                continue;
            }

            var places = group.Select(static value => value.ElementIndex).ToList();
            var isRange = places[^1] - places[0] == places.Count - 1;
            yield return $"{NameIn(around, group.Key)}[{(isRange ? $"{places[0]}..{places[^1]}" : string.Join(',', places))}]";
        }
    }

    private static string NameIn(ConfigNode around, ConfigNode value) => value.Path[around.Path.Length..].TrimStart('.');

    private static ConfigNode ObjectAround(ConfigNode value)
    {
        var node = value.Parent;
        while (!node.Parent.IsMissing && node.Kind != ConfigKind.Object)
            node = node.Parent;
        return node.IsMissing ? value : node;
    }
}
