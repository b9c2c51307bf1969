namespace Clawlint.LanguageServer.Protocol;

/// <summary>Who the server is.</summary>
/// <param name="Name">The program.</param>
/// <param name="Version">Its version.</param>
public sealed record ServerInfo(string Name, string Version);
