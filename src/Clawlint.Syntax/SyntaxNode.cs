using Clawlint.Syntax.Lexing;
using Clawlint.Syntax.Storage;

namespace Clawlint.Syntax;

/// <summary>A handle to a node of a tree: object, array, member, key or scalar. <c>default</c> is a missing node.</summary>
public readonly struct SyntaxNode : IEquatable<SyntaxNode>
{
    private readonly SyntaxTree? _tree;
    private readonly bool _isMember;

    internal SyntaxNode(SyntaxTree tree, int index, bool isMember = false)
    {
        _tree = tree;
        Index = index;
        _isMember = isMember;
    }

    /// <summary>The tree that the node lies in.</summary>
    /// <exception cref="InvalidOperationException">The node is missing.</exception>
    public SyntaxTree Tree => _tree ?? throw new InvalidOperationException("The node is missing.");

    /// <summary>The node's number in its tree, in the order of the text. A member has its key's number, which differs from every value's.</summary>
    public int Index { get; }

    /// <summary>True for <c>default</c>.</summary>
    public bool IsMissing => _tree is null;

    /// <summary>What the node is; <see cref="SyntaxKind.None"/> when missing.</summary>
    public SyntaxKind Kind => _tree is null ? SyntaxKind.None : _isMember ? SyntaxKind.Member : Row.Kind;

    /// <summary>True for the key of a member.</summary>
    public bool IsKey => _tree is not null && !_isMember && Row.Has(NodeFlags.Key);

    /// <summary>From the node's first to its last byte, without trivia; empty when missing.</summary>
    public TextSpan Span => _tree is null ? default : TextSpan.FromBounds(Row.Start, _isMember ? MemberEnd : Row.End);

    /// <summary>The span with leading and trailing trivia, and with the comma between node and trailing trivia: see <see cref="LeadingTrivia"/> and <see cref="TrailingTrivia"/>.</summary>
    public TextSpan FullSpan => _tree is null ? default : TextSpan.FromBounds(LeadingTrivia.Span.Start, TrailingTrivia.Span.End);

    /// <summary>What stands before the node and belongs to it: back to the comma or bracket before, less that one's trailing trivia.</summary>
    public SyntaxTriviaList LeadingTrivia => _tree is null ? default : NodeTrivia.Leading(this);

    /// <summary>
    /// What stands after the node on its own line and belongs to it, the line's end included.
    /// For a member or element followed by a comma: what follows the comma on that line.
    /// Where another node follows on the same line, what lies between belongs to that one.
    /// </summary>
    public SyntaxTriviaList TrailingTrivia => _tree is null ? default : NodeTrivia.Trailing(this);

    /// <summary>The member, array or object around; <c>default</c> at the root.</summary>
    public SyntaxNode Parent
    {
        get
        {
            if (_tree is null)
                return default;
            if (!_isMember && Row.Has(NodeFlags.Key))
                return new SyntaxNode(_tree, Index, isMember: true);
            var parent = Row.Parent;
            return parent < 0 ? default : new SyntaxNode(_tree, parent, _tree.Nodes[parent].Has(NodeFlags.Key));
        }
    }

    /// <summary>The nodes directly below: members of an object, elements of an array, key and value of a member.</summary>
    public SyntaxNodeList Children => _tree is null ? default : new SyntaxNodeList(this);

    /// <summary>The node's text without trivia; empty when missing.</summary>
    public string Text => _tree is null ? "" : _tree.Text.GetString(Span);

    /// <summary>The bytes between the quotes of a string, or those of an identifier, as they stand in the text; those of <see cref="Span"/> for other nodes.</summary>
    public TextSpan ContentSpan => Kind is SyntaxKind.String ? StringContent : Span;

    /// <summary>
    /// The decoded value of a string or key with OpenClaw's semantics; lone surrogates are kept as they are.
    /// The text of any other scalar; empty for containers, members and missing nodes.
    /// </summary>
    public string GetStringValue()
        => Kind is SyntaxKind.None or SyntaxKind.Member or SyntaxKind.Object or SyntaxKind.Array
            ? ""
            : HasEscapes ? ValueDecoder.DecodeString(ContentBytes) : Tree.Text.GetString(ContentSpan);

    /// <summary>The value of a number as JavaScript reads it; NaN for everything else.</summary>
    public double GetNumberValue()
        => Kind == SyntaxKind.Number ? ValueDecoder.DecodeNumber(ContentBytes) : double.NaN;

    /// <summary>The value of a number that is an integer and fits; false for everything else.</summary>
    public bool TryGetInt64(out long value)
    {
        var number = GetNumberValue();
        var fits = Math.Floor(number) == number && Math.Abs(number) < 9.2e18;
        value = fits ? (long)number : 0;
        return fits;
    }

    /// <summary>True when the node is a string or a key with this value, given as UTF-8; allocates nothing unless the text has escapes.</summary>
    public bool ValueEquals(ReadOnlySpan<byte> utf8)
    {
        if (Kind is not (SyntaxKind.String or SyntaxKind.Identifier))
            return false;
        return HasEscapes
            ? System.Text.Encoding.UTF8.GetBytes(GetStringValue()).AsSpan().SequenceEqual(utf8)
            : ContentBytes.SequenceEqual(utf8);
    }

    /// <summary>True when the node is a member, or the key of one, with this name, given as UTF-8; allocates nothing unless the text has escapes.</summary>
    public bool NameEquals(ReadOnlySpan<byte> utf8)
        => _isMember ? new SyntaxNode(Tree, Index).ValueEquals(utf8) : IsKey && ValueEquals(utf8);

    /// <inheritdoc/>
    public bool Equals(SyntaxNode other) => ReferenceEquals(_tree, other._tree) && Index == other.Index && _isMember == other._isMember;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxNode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_tree, Index, _isMember);

    /// <summary>True for two handles to the same node.</summary>
    public static bool operator ==(SyntaxNode left, SyntaxNode right) => left.Equals(right);

    /// <summary>True for handles to different nodes.</summary>
    public static bool operator !=(SyntaxNode left, SyntaxNode right) => !left.Equals(right);

    internal bool Has(NodeFlags flags) => _tree is not null && Row.Has(flags);

    private ref NodeRow Row => ref _tree!.Nodes[Index];

    private bool HasEscapes => Kind is SyntaxKind.String or SyntaxKind.Identifier && Row.Has(NodeFlags.Escaped);

    private ReadOnlySpan<byte> ContentBytes
    {
        get
        {
            var span = ContentSpan;
            return Tree.Text.Bytes.Slice(span.Start, span.Length);
        }
    }

    private TextSpan StringContent
        => Row.Has(NodeFlags.Recovered)
            ? Tree.GetRecoveredContent(Index)
            : TextSpan.FromBounds(Row.Start + 1, Row.End - 1);

    /// <summary>A member ends with its value; without one, with its colon, or else with its key.</summary>
    private int MemberEnd
    {
        get
        {
            if (!Row.Has(NodeFlags.Unfinished))
                return _tree!.Nodes[Index + 1].End;
            var colon = new MemberSyntax(this).Colon;
            return colon.IsMissing ? Row.End : colon.Span.End;
        }
    }
}
