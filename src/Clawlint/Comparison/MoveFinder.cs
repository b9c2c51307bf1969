using Clawlint.Config;

namespace Clawlint.Comparison;

/// <summary>Finds values that went to another path.</summary>
internal sealed class MoveFinder
{
    // A text this long is hardly the same by chance.
    private const int TellingLength = 8;

    // A value with more equals than this is told apart by none of them.
    private const int MaxCandidates = 64;

    private readonly Dictionary<string, List<ConfigNode>> _added;
    private readonly HashSet<ConfigNode> _taken = [];
    private readonly List<(ConfigNode Old, ConfigNode New)> _moves = [];

    private MoveFinder(IEnumerable<ConfigNode> added) =>
        _added = added.GroupBy(ScalarKey.Of, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.ToList(), StringComparer.Ordinal);

    /// <summary>The moves, each value at most once: first what can be told by the value, then by the path, then by where others from its place went.</summary>
    public static IReadOnlyList<(ConfigNode Old, ConfigNode New)> Find(IReadOnlyList<ConfigNode> lost, IReadOnlyList<ConfigNode> added)
    {
        var finder = new MoveFinder(added);
        finder.Take(lost, static (old, _, likeness) => IsTelling(old) || likeness.IsWhole);
        var prefixes = finder._moves.Select(static move => MovePrefix.Of(move.Old, move.New)).ToHashSet();
        finder.Take(lost, (old, candidate, likeness) => likeness.HasSameName && prefixes.Contains(MovePrefix.Of(old, candidate)));
        finder.TakeNames(lost, added);
        return finder._moves;
    }

    private void Take(IEnumerable<ConfigNode> lost, Func<ConfigNode, ConfigNode, PathLikeness, bool> isMove)
    {
        var candidates =
            from old in lost
            where !_taken.Contains(old)
            from candidate in _added.GetValueOrDefault(ScalarKey.Of(old), []).Where(node => !_taken.Contains(node)).Take(MaxCandidates)
            let likeness = PathLikeness.Of(old, candidate)
            where isMove(old, candidate, likeness)
            orderby likeness.Score descending
            select (old, candidate);
        foreach (var (old, candidate) in candidates.ToList())
        {
            if (_taken.Contains(old) || _taken.Contains(candidate))
                continue;
            _taken.Add(old);
            _taken.Add(candidate);
            _moves.Add((old, candidate));
        }
    }

    // An id that became the name of what it was the id of: agents.list[0].id, and now agents.entries.main.
    private void TakeNames(IEnumerable<ConfigNode> lost, IEnumerable<ConfigNode> added)
    {
        var named = added.SelectMany(Around).Where(static node => node.Name is not null).Distinct()
            .ToLookup(static node => node.Name!, StringComparer.Ordinal);
        foreach (var id in lost.Where(node => node.Kind == ConfigKind.String && !_taken.Contains(node)))
        {
            var owner = named[id.AsString()!].FirstOrDefault(node => !_taken.Contains(node) && _moves.Exists(move => Around(move.Old).Contains(id.Parent) && Around(move.New).Contains(node)));
            if (owner.IsMissing)
                continue;
            _taken.Add(owner);
            _moves.Add((id, owner));
        }
    }

    private static IEnumerable<ConfigNode> Around(ConfigNode node)
    {
        for (var around = node.Parent; !around.IsMissing; around = around.Parent)
            yield return around;
    }

    private static bool IsTelling(ConfigNode scalar) => scalar.AsString()?.Length >= TellingLength;
}
