namespace Clawlint.LanguageServer.Protocol;

/// <summary>A folder that is open.</summary>
/// <param name="Uri">Its URI.</param>
/// <param name="Name">The client's name of it.</param>
public sealed record WorkspaceFolder(string Uri, string? Name = null);
