using Clawlint.Comparison;
using Clawlint.Config;

namespace Clawlint.Cli.Comparing;

/// <summary>Names many moves in few lines: values that went the same way together.</summary>
internal static class MoveGroups
{
    /// <summary>What moved where, and the values with it; a single value by its whole path.</summary>
    public static IEnumerable<(string From, string To, IReadOnlyList<ConfigNode> Values)> Of(IEnumerable<ValueChange> moves) =>
        moves.GroupBy(static move => MovePrefix.Of(move.Old, move.New)).Select(static group => group.Count() == 1
            ? (group.First().Old.Path, group.First().New.Path, (IReadOnlyList<ConfigNode>)[group.First().Old])
            : (group.Key.Old.Path, group.Key.New.Path, [.. group.Select(static move => move.Old)]));
}
