namespace Clawlint.Syntax.Recovery;

/// <summary>A token of a broken file.</summary>
/// <param name="Kind">What it is to the parser.</param>
/// <param name="Node">The kind of node that a scalar becomes.</param>
/// <param name="Flags">What else is to know.</param>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="End">Offset after its last byte.</param>
internal readonly record struct Token(TokenKind Kind, SyntaxKind Node, TokenFlags Flags, int Start, int End)
{
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    public bool IsFirstOnLine => Has(TokenFlags.FirstOnLine);

    public bool IsOpen => Kind is TokenKind.OpenBrace or TokenKind.OpenBracket;

    public bool IsClose => Kind is TokenKind.CloseBrace or TokenKind.CloseBracket;

    public bool Has(TokenFlags flags) => (Flags & flags) != TokenFlags.None;
}
