namespace Clawlint.LanguageServer.Protocol;

/// <summary>What the server wants to know of the workspace.</summary>
/// <param name="WorkspaceFolders">Which folders are open.</param>
public sealed record WorkspaceOptions(WorkspaceFolderOptions WorkspaceFolders);
