namespace Clawlint.LanguageServer.Protocol;

/// <summary>The answer to <c>initialize</c>.</summary>
/// <param name="Capabilities">What the server can do.</param>
/// <param name="ServerInfo">Its name and version.</param>
public sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);
