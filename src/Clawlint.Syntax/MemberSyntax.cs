using Clawlint.Syntax.Lexing;
using Clawlint.Syntax.Storage;

namespace Clawlint.Syntax;

/// <summary>A node seen as a member of an object.</summary>
/// <param name="Node">The node; missing where there is no member.</param>
public readonly record struct MemberSyntax(SyntaxNode Node)
{
    /// <summary>True where there is no member.</summary>
    public bool IsMissing => Node.IsMissing;

    /// <summary>The key: a string or an identifier.</summary>
    public SyntaxNode Key => Node.Kind == SyntaxKind.Member ? new SyntaxNode(Node.Tree, Node.Index) : default;

    /// <summary>The key's decoded name.</summary>
    public string Name => Key.GetStringValue();

    /// <summary>The value; missing where the text has none.</summary>
    public SyntaxNode Value
        => Node.Kind == SyntaxKind.Member && !Node.Has(NodeFlags.Unfinished) ? new SyntaxNode(Node.Tree, Node.Index + 1) : default;

    /// <summary><c>:</c>; missing where the text has none.</summary>
    public SyntaxToken Colon
        => Node.Kind == SyntaxKind.Member ? NodeTrivia.TokenAfter(Node.Tree, Key.Span.End, SyntaxKind.Colon) : default;

    /// <summary>The comma after the value; missing where the text has none.</summary>
    public SyntaxToken Comma => Node.Kind == SyntaxKind.Member ? NodeTrivia.CommaAfter(Node) : default;
}
