namespace Clawlint.LanguageServer.Protocol;

/// <summary>One change of a document.</summary>
/// <param name="Text">The new text of the range.</param>
/// <param name="Range">The range that is replaced; null for the whole document.</param>
public sealed record ContentChange(string Text, TextRange? Range = null);
