namespace Clawlint.LanguageServer.Protocol;

/// <summary>What every request about a place carries: <c>hover</c>, <c>completion</c>, <c>definition</c>, <c>references</c>, <c>prepareRename</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The place.</param>
public sealed record PositionParams(DocumentIdentifier TextDocument, TextPosition Position);
