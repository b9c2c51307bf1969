namespace Clawlint.LanguageServer.Protocol;

/// <summary>Something that the server does when it is asked to (LSP <c>Command</c>).</summary>
/// <param name="Title">What it does, as an order.</param>
/// <param name="Command">Its name.</param>
/// <param name="Arguments">What it is done with.</param>
public sealed record CodeActionCommand(string Title, string Command, IReadOnlyList<string> Arguments);
