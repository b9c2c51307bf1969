namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>workspace/applyEdit</c>.</summary>
/// <param name="Label">What the change is called in the editor's history.</param>
/// <param name="Edit">The change.</param>
public sealed record ApplyEditParams(string Label, WorkspaceEdit Edit);
