namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>textDocument/formatting</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Options">What the editor is set to.</param>
public sealed record FormattingParams(DocumentIdentifier TextDocument, FormattingOptions Options);
