namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>workspace/executeCommand</c>.</summary>
/// <param name="Command">The command's name.</param>
/// <param name="Arguments">What it is done with: first the document's URI.</param>
public sealed record ExecuteCommandParams(string Command, IReadOnlyList<string>? Arguments = null);
