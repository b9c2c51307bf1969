using System.Collections.Immutable;
using Clawlint.Config;

namespace Clawlint.Comparison;

/// <summary>Follows every value of an old config into a new one.</summary>
internal sealed class ValueComparer(ConfigDocument old, ConfigDocument @new)
{
    private const string IncludeKey = "$include";

    private readonly List<ConfigNode> _lost = [];
    private readonly List<ConfigNode> _added = [];
    private readonly List<ValueChange> _changes = [];
    private readonly Stack<(ConfigNode Old, ConfigNode New)> _pairs = [];

    public ConfigDocument Old => old;

    public ConfigDocument New => @new;

    /// <summary>Number of values that are where and what they were.</summary>
    public int Kept { get; private set; }

    /// <summary>What became of the values that are not.</summary>
    public ImmutableArray<ValueChange> Compare()
    {
        Pair(old.Root, @new.Root);
        while (_pairs.TryPop(out var pair))
            Compare(pair.Old, pair.New);
        var moves = MoveFinder.Find(_lost, _added);
        _changes.AddRange(moves.Select(static move => new ValueChange(ValueChangeKind.Moved, move.Old, move.New)));
        var (gone, come) = (moves.Select(static move => move.Old).ToHashSet(), moves.Select(static move => move.New).ToHashSet());
        _changes.AddRange(_lost.Where(node => !gone.Contains(node)).Select(Lose));
        _changes.AddRange(_added.Where(node => !come.Contains(node)).Select(static node => new ValueChange(ValueChangeKind.Added, default, node)));
        return [.. _changes.OrderBy(static change => change.Old.IsMissing ? int.MaxValue : change.Old.Index).ThenBy(static change => change.New.IsMissing ? 0 : change.New.Index)];
    }

    private void Pair(ConfigNode left, ConfigNode right)
    {
        var isPair = !left.IsMissing && !right.IsMissing && IsContainer(left) == IsContainer(right) && (!IsContainer(left) || left.Kind == right.Kind);
        if (isPair)
        {
            _pairs.Push((left, right));
            return;
        }

        _lost.AddRange(ScalarsOf(left));
        _added.AddRange(ScalarsOf(right));
    }

    private void Compare(ConfigNode left, ConfigNode right)
    {
        if (left.Kind == ConfigKind.Object && right.Kind == ConfigKind.Object)
            CompareMembers(left, right);
        else if (left.Kind == ConfigKind.Array)
            CompareElements(left, right);
        else if (ScalarKey.Of(left) == ScalarKey.Of(right))
            Kept++;
        else
            _changes.Add(new ValueChange(HasVariable(left) && !HasVariable(right) ? ValueChangeKind.BecameLiteral : ValueChangeKind.Changed, left, right));
    }

    private void CompareMembers(ConfigNode left, ConfigNode right)
    {
        var members = right.Members.AsEnumerable().ToDictionary(static member => member.Name!, StringComparer.Ordinal);
        foreach (var member in left.Members)
        {
            members.Remove(member.Name!, out var other);
            Pair(member, other);
        }

        foreach (var member in members.Values)
            Pair(default, member);
    }

    private void CompareElements(ConfigNode left, ConfigNode right)
    {
        foreach (var (element, other) in ElementPairing.Of(left, right))
            Pair(element, other);
    }

    // Where an include goes and values come beside it, they are what it held.
    private ValueChange Lose(ConfigNode node)
    {
        var include = node.Name == IncludeKey ? node : node.Parent.Name == IncludeKey ? node.Parent : default;
        var place = include.IsMissing ? default : EquivalentOf(include.Parent);
        var isFlattened = !place.IsMissing && ScalarsOf(place).Any(_added.Contains);
        return isFlattened ? new ValueChange(ValueChangeKind.IncludeFlattened, node, place) : new ValueChange(ValueChangeKind.Lost, node, default);
    }

    // The value at the same path of the new config.
    private ConfigNode EquivalentOf(ConfigNode node)
    {
        if (node.Parent.IsMissing)
            return @new.Root;
        var around = EquivalentOf(node.Parent);
        return node.Parent.Kind == ConfigKind.Array ? around[node.ElementIndex] : around[node.Name!];
    }

    private static bool IsContainer(ConfigNode node) => node.Kind is ConfigKind.Object or ConfigKind.Array;

    private static bool HasVariable(ConfigNode node) => node.Kind == ConfigKind.String && node.AsString()!.Contains("${", StringComparison.Ordinal);

    private static IEnumerable<ConfigNode> ScalarsOf(ConfigNode root)
    {
        var open = new Stack<ConfigNode>();
        if (!root.IsMissing)
            open.Push(root);
        while (open.TryPop(out var node))
        {
            if (!IsContainer(node))
                yield return node;
            foreach (var child in node.Children.AsEnumerable().Reverse())
                open.Push(child);
        }
    }
}
