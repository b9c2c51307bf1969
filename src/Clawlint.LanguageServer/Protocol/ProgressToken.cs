namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>window/workDoneProgress/create</c>.</summary>
/// <param name="Token">The name under which work is reported.</param>
public sealed record ProgressToken(string Token);
