using System.Collections;
using Clawlint.Syntax.Storage;

namespace Clawlint.Syntax;

/// <summary>The children of a node, walked by index; allocates nothing.</summary>
public readonly struct SyntaxNodeList : IEnumerable<SyntaxNode>
{
    private readonly SyntaxNode _parent;

    internal SyntaxNodeList(SyntaxNode parent) => _parent = parent;

    /// <summary>Number of nodes; counted by walking them.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var _ in this)
                count++;
            return count;
        }
    }

    /// <summary>Enumerates the nodes in the order of the text.</summary>
    public Enumerator GetEnumerator() => new(_parent);

    /// <inheritdoc/>
    IEnumerator<SyntaxNode> IEnumerable<SyntaxNode>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Steps from sibling to sibling.</summary>
    public struct Enumerator : IEnumerator<SyntaxNode>
    {
        private readonly SyntaxTree? _tree;
        private readonly SyntaxKind _parentKind;
        private readonly int _first;
        private readonly int _end;
        private int _next;

        internal Enumerator(SyntaxNode parent)
        {
            _parentKind = parent.Kind;
            if (_parentKind is not (SyntaxKind.Object or SyntaxKind.Array or SyntaxKind.Member))
                return;
            _tree = parent.Tree;
            _first = _parentKind == SyntaxKind.Member ? parent.Index : parent.Index + 1;
            _end = _parentKind == SyntaxKind.Member
                ? parent.Index + (parent.Has(NodeFlags.Unfinished) ? 1 : 2)
                : _tree.Nodes[parent.Index].Next;
            _next = _first;
        }

        /// <summary>The node at hand.</summary>
        public SyntaxNode Current { get; private set; }

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next sibling.</summary>
        public bool MoveNext()
        {
            if (_tree is null || _next >= _end)
                return false;
            Current = new SyntaxNode(_tree, _next, _parentKind == SyntaxKind.Object);
            _next = _parentKind == SyntaxKind.Member ? _next + 1 : _tree.Nodes.NextSibling(_next);
            return true;
        }

        /// <summary>Goes back to before the first node.</summary>
        public void Reset() => _next = _first;

        /// <summary>Does nothing: there is nothing to give back.</summary>
        public readonly void Dispose()
        {
        }
    }
}
