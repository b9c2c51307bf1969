namespace Clawlint.Syntax;

/// <summary>A handle to a node of a tree: object, array, member, key or scalar. <c>default</c> is a missing node.</summary>
public readonly struct SyntaxNode : IEquatable<SyntaxNode>
{
    private readonly SyntaxTree? _tree;

    internal SyntaxNode(SyntaxTree tree, int index)
    {
        _tree = tree;
        Index = index;
    }

    /// <summary>The tree that the node lies in.</summary>
    /// <exception cref="InvalidOperationException">The node is missing.</exception>
    public SyntaxTree Tree => _tree ?? throw new InvalidOperationException("The node is missing.");

    /// <summary>The node's number in its tree, in the order of the text.</summary>
    public int Index { get; }

    /// <summary>True for <c>default</c>.</summary>
    public bool IsMissing => _tree is null;

    /// <summary>What the node is; <see cref="SyntaxKind.None"/> when missing.</summary>
    public SyntaxKind Kind => throw new NotImplementedException();

    /// <summary>From the node's first to its last byte, without trivia.</summary>
    public TextSpan Span => throw new NotImplementedException();

    /// <summary>The span with leading and trailing trivia: see <see cref="LeadingTrivia"/> and <see cref="TrailingTrivia"/>.</summary>
    public TextSpan FullSpan => throw new NotImplementedException();

    /// <summary>What stands before the node and belongs to it: back to the comma or bracket before, less that one's trailing trivia.</summary>
    public SyntaxTriviaList LeadingTrivia => throw new NotImplementedException();

    /// <summary>What stands after the node on its own line and belongs to it. For a member or element followed by a comma: what follows the comma on that line.</summary>
    public SyntaxTriviaList TrailingTrivia => throw new NotImplementedException();

    /// <summary>The member, array or object around; <c>default</c> at the root.</summary>
    public SyntaxNode Parent => throw new NotImplementedException();

    /// <summary>The nodes directly below: members of an object, elements of an array, key and value of a member.</summary>
    public SyntaxNodeList Children => throw new NotImplementedException();

    /// <summary>The node's text without trivia.</summary>
    public string Text => Tree.Text.GetString(Span);

    /// <summary>The decoded value of a string or key with OpenClaw's semantics; lone surrogates are kept as they are.</summary>
    public string GetStringValue() => throw new NotImplementedException();

    /// <summary>The value of a number as JavaScript reads it.</summary>
    public double GetNumberValue() => throw new NotImplementedException();

    /// <inheritdoc/>
    public bool Equals(SyntaxNode other) => ReferenceEquals(_tree, other._tree) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxNode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_tree, Index);

    /// <summary>True for two handles to the same node.</summary>
    public static bool operator ==(SyntaxNode left, SyntaxNode right) => left.Equals(right);

    /// <summary>True for handles to different nodes.</summary>
    public static bool operator !=(SyntaxNode left, SyntaxNode right) => !left.Equals(right);
}
