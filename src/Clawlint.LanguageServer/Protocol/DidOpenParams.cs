namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>textDocument/didOpen</c>.</summary>
/// <param name="TextDocument">The document.</param>
public sealed record DidOpenParams(DocumentItem TextDocument);
