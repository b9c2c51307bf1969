namespace Clawlint.LanguageServer.Protocol;

/// <summary>A member or element in the document's outline.</summary>
/// <param name="Name">Its key or place.</param>
/// <param name="Kind">Its kind: <see cref="ProtocolSymbolKind"/>.</param>
/// <param name="Range">All of it.</param>
/// <param name="SelectionRange">Its key.</param>
/// <param name="Detail">More of it, in a word; never a secret.</param>
/// <param name="Children">What it holds; null for nothing.</param>
public sealed record DocumentSymbol(string Name, ProtocolSymbolKind Kind, TextRange Range, TextRange SelectionRange, string? Detail = null, IReadOnlyList<DocumentSymbol>? Children = null);
