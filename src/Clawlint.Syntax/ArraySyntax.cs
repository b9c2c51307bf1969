using Clawlint.Syntax.Lexing;

namespace Clawlint.Syntax;

/// <summary>A node seen as an array.</summary>
/// <param name="Node">The node; missing where there is no array.</param>
public readonly record struct ArraySyntax(SyntaxNode Node)
{
    /// <summary>True where there is no array.</summary>
    public bool IsMissing => Node.IsMissing;

    /// <summary><c>[</c>; missing where the text has none.</summary>
    public SyntaxToken OpenBracket => ContainerTokens.Open(Node, SyntaxKind.Array, SyntaxKind.OpenBracket);

    /// <summary><c>]</c>; missing where the text has none.</summary>
    public SyntaxToken CloseBracket => ContainerTokens.Close(Node, SyntaxKind.Array, SyntaxKind.CloseBracket);

    /// <summary>The elements in the order of the text.</summary>
    public SyntaxNodeList Elements => Node.Kind == SyntaxKind.Array ? Node.Children : default;

    /// <summary>The comma after an element; missing where the text has none.</summary>
    public SyntaxToken CommaAfter(SyntaxNode element) => element.Parent == Node && !IsMissing ? NodeTrivia.CommaAfter(element) : default;
}
