namespace Clawlint.Syntax;

/// <summary>White space, a line end, a comment, or text that was passed over.</summary>
/// <param name="Kind">Which of these.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct SyntaxTrivia(SyntaxKind Kind, TextSpan Span)
{
    /// <summary>True for a comment.</summary>
    public bool IsComment => Kind is SyntaxKind.LineComment or SyntaxKind.BlockComment;
}
