namespace Clawlint.Syntax;

/// <summary>The children of a node, walked by index; allocates nothing.</summary>
public readonly struct SyntaxNodeList
{
    /// <summary>Number of nodes; counted by walking them.</summary>
    public int Count => throw new NotImplementedException();

    /// <summary>Enumerates the nodes in the order of the text.</summary>
    public Enumerator GetEnumerator() => throw new NotImplementedException();

    /// <summary>Steps from sibling to sibling.</summary>
    public struct Enumerator
    {
        /// <summary>The node at hand.</summary>
        public SyntaxNode Current => throw new NotImplementedException();

        /// <summary>Goes to the next sibling.</summary>
        public bool MoveNext() => throw new NotImplementedException();
    }
}
