namespace Clawlint.Syntax.Editing;

/// <summary>A stretch between two siblings.</summary>
/// <param name="Kind">A kind of trivia, <see cref="SyntaxKind.Comma"/>, or <see cref="SyntaxKind.SkippedText"/> for anything else.</param>
/// <param name="Start">Offset of the first byte.</param>
/// <param name="End">Offset after the last one.</param>
internal readonly record struct GapPiece(SyntaxKind Kind, int Start, int End)
{
    public bool IsComment => Kind is SyntaxKind.LineComment or SyntaxKind.BlockComment;

    public bool IsBlank => Kind is SyntaxKind.Whitespace or SyntaxKind.EndOfLine;
}
