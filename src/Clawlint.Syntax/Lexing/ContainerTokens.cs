using Clawlint.Syntax.Storage;

namespace Clawlint.Syntax.Lexing;

/// <summary>The brackets of objects and arrays: the first and the last byte, where the text has them.</summary>
internal static class ContainerTokens
{
    public static SyntaxToken Open(SyntaxNode node, SyntaxKind container, SyntaxKind token)
        => node.Kind != container || node.Has(NodeFlags.Recovered) ? default : new SyntaxToken(token, new TextSpan(node.Span.Start, 1));

    public static SyntaxToken Close(SyntaxNode node, SyntaxKind container, SyntaxKind token)
        => node.Kind != container || node.Has(NodeFlags.Unfinished) ? default : new SyntaxToken(token, new TextSpan(node.Span.End - 1, 1));
}
