namespace Clawlint.LanguageServer.Protocol;

/// <summary>A command that the server carries out (LSP <c>Command</c>).</summary>
/// <param name="Title">What it does.</param>
/// <param name="Command">Its name.</param>
/// <param name="Arguments">What it is called with.</param>
public sealed record ServerCommand(string Title, string Command, IReadOnlyList<string>? Arguments = null);
