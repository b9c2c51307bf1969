namespace Clawlint.Syntax.Formatting;

/// <summary>A token or a comment: what formatting keeps as it is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="LineEnds">Number of line ends between the piece before and this one.</param>
/// <param name="IsKey">True for the name of a member.</param>
internal readonly record struct FormatPiece(SyntaxKind Kind, TextSpan Span, int LineEnds, bool IsKey)
{
    public bool IsComment => Kind is SyntaxKind.LineComment or SyntaxKind.BlockComment;

    public bool IsOpen => Kind is SyntaxKind.OpenBrace or SyntaxKind.OpenBracket;

    public bool IsClose => Kind is SyntaxKind.CloseBrace or SyntaxKind.CloseBracket;
}
