namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>textDocument/rename</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">A place within what is renamed.</param>
/// <param name="NewName">The new name.</param>
public sealed record RenameParams(DocumentIdentifier TextDocument, TextPosition Position, string NewName);
