namespace Clawlint.LanguageServer.Protocol;

/// <summary>A stretch of a document (LSP <c>Range</c>).</summary>
/// <param name="Start">Its first place.</param>
/// <param name="End">The place after it.</param>
public readonly record struct TextRange(TextPosition Start, TextPosition End);
