namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>textDocument/codeAction</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Range">Where the user is.</param>
/// <param name="Context">What the user wants.</param>
public sealed record CodeActionParams(DocumentIdentifier TextDocument, TextRange Range, CodeActionContext Context);
