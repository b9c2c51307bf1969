namespace Clawlint.LanguageServer.Protocol;

/// <summary>What every request about a whole document carries: <c>didClose</c>, <c>didSave</c>, <c>documentSymbol</c>, <c>foldingRange</c>, <c>documentLink</c>, <c>diagnostic</c>.</summary>
/// <param name="TextDocument">The document.</param>
public sealed record DocumentParams(DocumentIdentifier TextDocument);
