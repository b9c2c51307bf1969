namespace Clawlint.LanguageServer.Protocol;

/// <summary>One step of a change: the changes of one document (LSP <c>TextDocumentEdit</c>), or a new file (<c>CreateFile</c>).</summary>
/// <param name="TextDocument">The document, in the version that the ranges are meant for; null for a new file.</param>
/// <param name="Edits">The changes; none overlaps another. Null for a new file.</param>
/// <param name="Kind">What is done to a file as a whole; null where a text is changed.</param>
/// <param name="Uri">The new file; null where a text is changed.</param>
public sealed record DocumentChange(
    DocumentIdentifier? TextDocument = null,
    IReadOnlyList<ProtocolTextEdit>? Edits = null,
    string? Kind = null,
    string? Uri = null)
{
    /// <summary>A new, empty file.</summary>
    public static DocumentChange Create(string uri) => new(Kind: "create", Uri: uri);
}
