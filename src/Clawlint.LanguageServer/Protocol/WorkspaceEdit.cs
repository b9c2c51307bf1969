namespace Clawlint.LanguageServer.Protocol;

/// <summary>Changes of several documents. A client takes one of the two forms.</summary>
/// <param name="Changes">The changes by URI, for clients that know no versions.</param>
/// <param name="DocumentChanges">The changes by document and version.</param>
public sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<ProtocolTextEdit>>? Changes = null, IReadOnlyList<DocumentChange>? DocumentChanges = null);
