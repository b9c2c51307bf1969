namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>workspace/applyEdit</c>.</summary>
/// <param name="Label">What the changes are called where the user can undo them.</param>
/// <param name="Edit">The changes.</param>
public sealed record ApplyEditParams(string Label, WorkspaceEdit Edit);
