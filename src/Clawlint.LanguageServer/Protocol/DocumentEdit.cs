namespace Clawlint.LanguageServer.Protocol;

/// <summary>The changes of one document (LSP <c>TextDocumentEdit</c>).</summary>
/// <param name="TextDocument">The document, in the version that the ranges are meant for.</param>
/// <param name="Edits">The changes; none overlaps another.</param>
public sealed record DocumentEdit(DocumentIdentifier TextDocument, IReadOnlyList<ProtocolTextEdit> Edits);
