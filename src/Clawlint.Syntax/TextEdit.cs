namespace Clawlint.Syntax;

/// <summary>Replaces a range of a text.</summary>
/// <param name="Span">What is replaced, in offsets of the old text; empty for an insertion.</param>
/// <param name="NewText">What stands there afterwards; empty for a removal.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText);
