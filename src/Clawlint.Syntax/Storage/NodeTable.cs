using System.Runtime.CompilerServices;

namespace Clawlint.Syntax.Storage;

/// <summary>
/// The rows of a tree, in chunks, so that a large file never needs old and new array at once.
/// The first chunk is as small as the text suggests.
/// </summary>
internal sealed class NodeTable
{
    private const int ChunkBits = 15;
    private const int ChunkLength = 1 << ChunkBits;
    private const int ChunkMask = ChunkLength - 1;

    /// <summary>Bytes a node that configs need at least; a wrong guess costs one copy of the first chunk.</summary>
    private const int BytesPerNode = 8;

    private NodeRow[][] _chunks;

    public NodeTable(int textLength)
        => _chunks = [new NodeRow[Math.Min(ChunkLength, (textLength / BytesPerNode) + 4)]];

    public int Count { get; private set; }

    public ref NodeRow this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _chunks[index >> ChunkBits][index & ChunkMask];
    }

    /// <summary>Appends a node; scalars and keys are complete with it, containers get <see cref="NodeRow.End"/> and <see cref="NodeRow.Next"/> when they close.</summary>
    public int Add(SyntaxKind kind, int start, int end, int parent, NodeFlags flags)
    {
        var index = Count;
        var chunk = index >> ChunkBits;
        var slot = index & ChunkMask;
        if (chunk >= _chunks.Length || slot >= _chunks[chunk].Length)
            Grow(chunk, slot);
        _chunks[chunk][slot] = new NodeRow(kind, start, end, parent, index + 1, flags);
        Count = index + 1;
        return index;
    }

    private void Grow(int chunk, int slot)
    {
        if (chunk < _chunks.Length)
        {
            Array.Resize(ref _chunks[chunk], Math.Min(ChunkLength, slot * 2));
            return;
        }

        Array.Resize(ref _chunks, chunk + 1);
        _chunks[chunk] = GC.AllocateUninitializedArray<NodeRow>(ChunkLength);
    }

    /// <summary>The row after a node with everything that belongs to it: a key's value included.</summary>
    public int NextSibling(int index)
    {
        ref var row = ref this[index];
        return row.Has(NodeFlags.Key) && !row.Has(NodeFlags.Unfinished) ? this[index + 1].Next : row.Next;
    }

    /// <summary>The first row that starts at or after an offset; <see cref="Count"/> when none does.</summary>
    public int FirstAtOrAfter(int offset)
    {
        var low = 0;
        var high = Count;
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            if (this[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
