namespace Clawlint.Syntax;

/// <summary>A node seen as an array.</summary>
/// <param name="Node">The node; missing where there is no array.</param>
public readonly record struct ArraySyntax(SyntaxNode Node)
{
    /// <summary>True where there is no array.</summary>
    public bool IsMissing => Node.IsMissing;

    /// <summary><c>[</c>; missing where the text has none.</summary>
    public SyntaxToken OpenBracket => throw new NotImplementedException();

    /// <summary><c>]</c>; missing where the text has none.</summary>
    public SyntaxToken CloseBracket => throw new NotImplementedException();

    /// <summary>The elements in the order of the text.</summary>
    public SyntaxNodeList Elements => Node.Children;
}
