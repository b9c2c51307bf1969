using System.Collections.Immutable;
using Clawlint.Accounts;
using Clawlint.Config;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Placement;

/// <summary>
/// Moves values to where they belong. What stands there already wins: objects are merged, an equal value makes the moved one superfluous,
/// and a different one is a conflict that stays where it is.
/// </summary>
internal sealed class Relocation(ConfigDocument document)
{
    private readonly List<(ConfigNode From, string[] Target)> _moves = [];
    private readonly List<ConfigNode> _removals = [];
    private readonly List<ConfigNode> _dropped = [];
    private readonly List<ConfigNode> _givenUp = [];
    private readonly List<ConfigNode> _emptied = [];
    private readonly List<(ConfigNode From, ConfigNode Existing)> _conflicts = [];
    private readonly List<(ConfigNode Container, string Name, string Json)> _insertions = [];

    /// <summary>Values that another value keeps from moving.</summary>
    public IReadOnlyList<(ConfigNode From, ConfigNode Existing)> Conflicts => _conflicts;

    /// <summary>Values that mean nothing to the target release and go.</summary>
    public IReadOnlyList<ConfigNode> Dropped => _dropped;

    /// <summary>True when something can be moved, or removed as superfluous.</summary>
    public bool HasEdits => _moves.Count > 0 || _removals.Count > 0;

    /// <summary>Plans to move a member to a path of names.</summary>
    public void Move(ConfigNode from, params string[] target)
    {
        NoteEmptied(from.Parent);
        var open = new Stack<(ConfigNode From, string[] Target)>([(from, target)]);
        while (open.TryPop(out var step))
        {
            var existing = document.Find(step.Target);
            if (existing.IsMissing)
            {
                if (FindReceiver(step.From, step.Target) is { IsMissing: false })
                {
                    _moves.Add(step);
                }
            }
            else if (existing.Kind == ConfigKind.Object && step.From.Kind == ConfigKind.Object)
            {
                NoteEmptied(step.From);
                foreach (var child in step.From.Children)
                {
                    open.Push((child, [.. step.Target, child.Name!]));
                }
            }
            else if (HasSameValue(step.From, existing))
            {
                _removals.Add(step.From);
            }
            else
            {
                _conflicts.Add((step.From, existing));
            }
        }
    }

    /// <summary>Plans to remove a member that means nothing to the target release.</summary>
    public void Drop(ConfigNode member)
    {
        NoteEmptied(member.Parent);
        _dropped.Add(member);
        _removals.Add(member);
    }

    /// <summary>Plans to add a member, in strict JSON, that the moved ones need beside them.</summary>
    public void Insert(ConfigNode container, string name, string json) => _insertions.Add((container, name, json));

    /// <summary>Instead of moving anything, gives up the values that conflict: they become comments, so that no text is lost.</summary>
    public void GiveUpConflicts()
    {
        _moves.Clear();
        _insertions.Clear();
        _removals.Clear();
        _emptied.Clear();
        _givenUp.AddRange(_conflicts.Select(static conflict => conflict.From));
        while (_givenUp.Select(static node => node.Parent).FirstOrDefault(IsGivenUpWhole) is { IsMissing: false } container)
        {
            _givenUp.RemoveAll(node => node.Parent == container);
            _givenUp.Add(container);
        }
    }

    /// <summary>The edits; empty where the text does not allow them.</summary>
    public ImmutableArray<FixOperation> GetOperations()
    {
        var editors = new Dictionary<SyntaxTree, SyntaxEditor>();
        foreach (var (from, target) in MergeWholeObjects())
        {
            if (!Move(EditorOf(from), from, target))
            {
                return [];
            }
        }

        foreach (var (container, name, json) in _insertions)
        {
            EditorOf(container).Insert(new ObjectSyntax(container.Syntax), name, json);
        }

        foreach (var member in _removals)
        {
            EditorOf(member).Remove(member.Member.Node);
        }

        foreach (var node in _givenUp)
        {
            // Strict JSON has no comments; there the member goes, unless it holds a credential that stands nowhere else.
            if (!EditorOf(node).CommentOut(node.Member))
            {
                EditorOf(node).Remove(node.Member.Node);
            }
        }

        foreach (var container in _emptied.OrderByDescending(static container => container.Index))
        {
            EditorOf(container).RemoveWhenEmpty(container.Member);
        }

        return [.. editors.SelectMany(static entry => EditOperation.FromEdits(entry.Key, entry.Value.GetEdits()))];

        SyntaxEditor EditorOf(ConfigNode node)
        {
            if (!editors.TryGetValue(node.File, out var editor))
            {
                editors.Add(node.File, editor = new SyntaxEditor(node.File));
            }

            return editor;
        }
    }

    /// <summary>What becomes of the values, for the account of them.</summary>
    public ImmutableArray<ValueMove> GetMoves() =>
    [
        .. _moves.Select(static move => new ValueMove(move.From.Path, move.Target.Aggregate("", ConfigPath.Append), "")),
        .. _removals.Select(node => new ValueMove(node.Path, null, _dropped.Contains(node) ? "It has no effect any more." : "The same value stands in its new place.")),
        .. _givenUp.Select(static node => new ValueMove(node.Path, null, "Another value stands in its new place.")),
    ];

    private bool Move(SyntaxEditor editor, ConfigNode from, string[] target)
    {
        var receiver = FindReceiver(from, target);
        string[] path = target[Depth(receiver)..^1];
        return path.Length == 0 && from.Parent == receiver
            ? editor.Rename(from.Member, target[^1])
            : editor.Move(from.Member, new ObjectSyntax(receiver.Syntax), path, target[^1] == from.Name ? null : target[^1]);
    }

    /// <summary>
    /// The moves in the order of the text. Where all members of an object go to one new object under their own names, the object itself moves,
    /// so that it keeps its layout and its comments.
    /// </summary>
    private IEnumerable<(ConfigNode From, string[] Target)> MergeWholeObjects()
    {
        foreach (var group in _moves.OrderBy(static move => move.From.Syntax.Span.Start).GroupBy(static move => move.From.Parent))
        {
            var container = group.Key;
            string[] target = group.First().Target[..^1];
            bool isWhole = !container.Member.IsMissing && group.Count() == container.Children.Count && document.Find(target).IsMissing
                && !LeadsThrough(target, container)
                && group.All(move => move.Target[^1] == move.From.Name && move.Target.AsSpan()[..^1].SequenceEqual(target));
            if (isWhole)
            {
                yield return (container, target);
                continue;
            }

            foreach (var move in group)
            {
                yield return move;
            }
        }
    }

    private bool IsGivenUpWhole(ConfigNode container) =>
        !container.Member.IsMissing && container.Children.Count == _givenUp.Count(node => node.Parent == container);

    private bool LeadsThrough(string[] target, ConfigNode container)
    {
        for (int length = 1; length <= target.Length; length++)
        {
            if (document.Find(target.AsSpan()[..length]) == container)
            {
                return true;
            }
        }

        return false;
    }

    private void NoteEmptied(ConfigNode container)
    {
        if (!container.Member.IsMissing && !_emptied.Contains(container))
        {
            _emptied.Add(container);
        }
    }

    /// <summary>The innermost object on the way to a target that is there already; missing where it is no object or lies in another file.</summary>
    private ConfigNode FindReceiver(ConfigNode from, string[] target)
    {
        var receiver = document.Root;
        for (int length = 1; length < target.Length && document.Find(target.AsSpan()[..length]) is { IsMissing: false } node; length++)
        {
            receiver = node;
        }

        return receiver.Kind == ConfigKind.Object && receiver.File == from.File ? receiver : default;
    }

    private static int Depth(ConfigNode node)
    {
        int depth = 0;
        for (; !node.Parent.IsMissing; node = node.Parent)
        {
            depth++;
        }

        return depth;
    }

    private static bool HasSameValue(ConfigNode left, ConfigNode right) => left.Kind == right.Kind && left.Kind switch
    {
        ConfigKind.String => left.AsString() == right.AsString(),
        ConfigKind.Number => left.AsNumber().Equals(right.AsNumber()),
        _ => left.Syntax.Text == right.Syntax.Text,
    };
}
