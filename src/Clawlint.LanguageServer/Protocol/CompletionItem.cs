namespace Clawlint.LanguageServer.Protocol;

/// <summary>Something that may be written at a place.</summary>
/// <param name="Label">What the user sees.</param>
/// <param name="Kind">The symbol beside it: <see cref="CompletionKind"/>.</param>
/// <param name="TextEdit">What is written.</param>
/// <param name="Detail">Its type, in a word.</param>
/// <param name="Documentation">More of it.</param>
/// <param name="SortText">Its place in the list.</param>
/// <param name="FilterText">What typing is compared with.</param>
/// <param name="InsertTextFormat">1 plain, 2 a snippet with places to fill in.</param>
/// <param name="Tags">1 deprecated; null for none.</param>
public sealed record CompletionItem(
    string Label,
    CompletionKind Kind,
    ProtocolTextEdit TextEdit,
    string? Detail = null,
    MarkupContent? Documentation = null,
    string? SortText = null,
    string? FilterText = null,
    int? InsertTextFormat = null,
    IReadOnlyList<int>? Tags = null);
