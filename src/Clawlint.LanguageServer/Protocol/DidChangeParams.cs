namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>textDocument/didChange</c>.</summary>
/// <param name="TextDocument">The document and its version after the changes.</param>
/// <param name="ContentChanges">The changes, each in the text that the one before left.</param>
public sealed record DidChangeParams(DocumentIdentifier TextDocument, IReadOnlyList<ContentChange> ContentChanges);
