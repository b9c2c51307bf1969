using Clawlint.Syntax;

namespace Clawlint.Config;

/// <summary>
/// Puts the members of an object in JavaScript's order: array indexes first, ascending; then each name at its first place, with its last value.
/// </summary>
internal sealed class MemberOrder
{
    /// <summary>Up to here, comparing each name with all before it is cheaper than a table.</summary>
    private const int SmallObject = 8;

    private readonly List<Entry> _entries = [];
    private int[] _table = [];

    /// <summary>Appends the syntax index of each value (of the member, where it has none), and the members that count no more.</summary>
    /// <returns>True when the result is in the order of the text.</returns>
    public bool Collect(SyntaxNode objectNode, List<int> values, List<MemberSyntax> replaced)
    {
        _entries.Clear();
        bool isInTextOrder = true;
        bool hasArrayIndex = false;
        foreach (var node in objectNode.Children)
        {
            if (node.Kind != SyntaxKind.Member)
            {
                continue; // text between members that no recovery understood
            }

            if (new MemberName(new MemberSyntax(node).Key).IsArrayIndex(out _))
            {
                hasArrayIndex = true;
            }

            _entries.Add(new Entry(node, node));
        }

        if (Deduplicate(replaced))
        {
            isInTextOrder = false;
        }

        if (hasArrayIndex)
        {
            isInTextOrder = false;
            SortArrayIndexesFirst();
        }

        foreach (var entry in _entries)
        {
            var value = new MemberSyntax(entry.Last).Value;
            values.Add(value.IsMissing ? entry.Last.Index : value.Index);
        }

        return isInTextOrder;
    }

    private bool Deduplicate(List<MemberSyntax> replaced)
    {
        bool found = false;
        bool small = _entries.Count <= SmallObject;
        if (!small)
        {
            ResetTable();
        }

        for (int i = 0; i < _entries.Count; i++)
        {
            int earlier = small ? FindBefore(i) : FindOrAdd(i);
            if (earlier < 0)
            {
                continue;
            }

            found = true;
            replaced.Add(new MemberSyntax(_entries[earlier].Last));
            _entries[earlier] = _entries[earlier] with { Last = _entries[i].Last };
            _entries[i] = default;
        }

        if (found)
        {
            _entries.RemoveAll(static entry => entry.First.IsMissing);
        }

        return found;
    }

    private int FindBefore(int index)
    {
        var name = NameOf(index);
        for (int i = 0; i < index; i++)
        {
            if (!_entries[i].First.IsMissing && name.Equals(NameOf(i)))
            {
                return i;
            }
        }

        return -1;
    }

    private int FindOrAdd(int index)
    {
        var name = NameOf(index);
        int mask = _table.Length - 1;
        for (int slot = name.GetHashCode() & mask; ; slot = (slot + 1) & mask)
        {
            int other = _table[slot];
            if (other < 0)
            {
                _table[slot] = index;
                return -1;
            }

            if (name.Equals(NameOf(other)))
            {
                return other;
            }
        }
    }

    private void ResetTable()
    {
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_entries.Count * 2);
        if (_table.Length != size)
        {
            _table = new int[size];
        }

        Array.Fill(_table, -1);
    }

    private void SortArrayIndexesFirst()
    {
        List<(uint Index, Entry Entry)> indexed = [];
        List<Entry> named = [];
        for (int i = 0; i < _entries.Count; i++)
        {
            if (NameOf(i).IsArrayIndex(out uint index))
            {
                indexed.Add((index, _entries[i]));
            }
            else
            {
                named.Add(_entries[i]);
            }
        }

        indexed.Sort(static (left, right) => left.Index.CompareTo(right.Index));
        _entries.Clear();
        foreach (var (_, entry) in indexed)
        {
            _entries.Add(entry);
        }

        _entries.AddRange(named);
    }

    private MemberName NameOf(int index) => new(new MemberSyntax(_entries[index].First).Key);

    /// <summary>A name: the member that has it first, and the one that counts.</summary>
    private readonly record struct Entry(SyntaxNode First, SyntaxNode Last);
}
