namespace Clawlint.Syntax.Storage;

/// <summary>
/// One node in 16 bytes. Nodes stand in pre-order; a key and its value are neighbours, and a member is its key's row seen as a whole.
/// </summary>
internal struct NodeRow
{
    private const int IndexBits = 28;
    private const uint IndexMask = (1u << IndexBits) - 1;

    private readonly uint _parentAndKind;
    private uint _nextAndFlags;

    /// <summary>Offset of the first byte.</summary>
    public readonly int Start;

    /// <summary>Offset after the last byte.</summary>
    public int End;

    public NodeRow(SyntaxKind kind, int start, int end, int parent, int next, NodeFlags flags)
    {
        Start = start;
        End = end;
        _parentAndKind = (uint)(parent + 1) | ((uint)kind << IndexBits);
        _nextAndFlags = (uint)next | ((uint)flags << IndexBits);
    }

    public readonly SyntaxKind Kind => (SyntaxKind)(_parentAndKind >> IndexBits);

    /// <summary>The container around a key or an element; for a member's value its key; -1 at the root.</summary>
    public readonly int Parent => (int)(_parentAndKind & IndexMask) - 1;

    /// <summary>The row after this node's subtree. A key's subtree is the key alone.</summary>
    public int Next
    {
        readonly get => (int)(_nextAndFlags & IndexMask);
        set => _nextAndFlags = (_nextAndFlags & ~IndexMask) | (uint)value;
    }

    public NodeFlags Flags
    {
        readonly get => (NodeFlags)(_nextAndFlags >> IndexBits);
        set => _nextAndFlags = (_nextAndFlags & IndexMask) | ((uint)value << IndexBits);
    }

    public readonly bool Has(NodeFlags flags) => (Flags & flags) != NodeFlags.None;
}
