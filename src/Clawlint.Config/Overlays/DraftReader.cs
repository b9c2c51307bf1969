using System.Runtime.InteropServices;

namespace Clawlint.Config.Overlays;

/// <summary>Turns a finished draft into the rows of a config: parents before children, in JavaScript's order.</summary>
internal sealed class DraftReader
{
    private readonly Draft _draft;
    private readonly List<ConfigValue> _values = [];
    private readonly List<OverlayValue> _overlay = [];

    /// <summary>Reads all values below and including one.</summary>
    public DraftReader(Draft draft, int root)
    {
        _draft = draft;
        Read(root);
    }

    /// <summary>The rows.</summary>
    public ConfigValue[] Values => [.. _values];

    /// <summary>What more is known of each row's value.</summary>
    public OverlayValue[] Overlay => [.. _overlay];

    private void Read(int root)
    {
        var open = new Stack<(int Id, int Parent)>();
        var containers = new Stack<int>();
        if (root != Draft.None)
        {
            open.Push((root, -1));
        }

        while (open.TryPop(out var next))
        {
            CloseUpTo(containers, next.Parent);
            int index = Add(next.Id, next.Parent);
            containers.Push(index);
            if (_draft[next.Id].FirstChild == Draft.None)
            {
                continue;
            }

            var children = _draft.Children(next.Id);
            if (_draft[next.Id].Value.Has(OverlayFlags.Reordered))
            {
                PutArrayIndexesFirst(children);
            }

            for (int i = children.Count - 1; i >= 0; i--)
            {
                open.Push((children[i], index));
            }
        }

        CloseUpTo(containers, -1);
    }

    private int Add(int id, int parent)
    {
        int index = _values.Count;
        var value = _draft[id].Value;
        _values.Add(new ConfigValue(value.Syntax.Index, parent));
        _overlay.Add(value);
        return index;
    }

    private void CloseUpTo(Stack<int> containers, int parent)
    {
        while (containers.TryPeek(out int index) && index != parent)
        {
            CollectionsMarshal.AsSpan(_values)[index].End = _values.Count;
            containers.Pop();
        }
    }

    private void PutArrayIndexesFirst(List<int> members)
    {
        List<(uint Index, int Id)> indexed = [];
        foreach (int member in members)
        {
            if (MemberName.IsArrayIndex(_draft.NameOf(member), out uint index))
            {
                indexed.Add((index, member));
            }
        }

        indexed.Sort(static (left, right) => left.Index.CompareTo(right.Index));
        var ids = indexed.ConvertAll(static entry => entry.Id);
        members.RemoveAll(ids.Contains);
        members.InsertRange(0, ids);
    }
}
