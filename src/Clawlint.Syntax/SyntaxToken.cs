namespace Clawlint.Syntax;

/// <summary>A piece of punctuation, derived from the text when asked for. <c>default</c> is a missing one.</summary>
/// <param name="Kind">Brace, bracket, colon or comma; <see cref="SyntaxKind.None"/> when missing.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct SyntaxToken(SyntaxKind Kind, TextSpan Span)
{
    /// <summary>True where the text has no such token.</summary>
    public bool IsMissing => Kind == SyntaxKind.None;
}
