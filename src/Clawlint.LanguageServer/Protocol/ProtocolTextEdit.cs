namespace Clawlint.LanguageServer.Protocol;

/// <summary>A change of a document (LSP <c>TextEdit</c>).</summary>
/// <param name="Range">What is replaced.</param>
/// <param name="NewText">What stands there afterwards.</param>
public sealed record ProtocolTextEdit(TextRange Range, string NewText);
