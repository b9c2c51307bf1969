namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>$/progress</c>.</summary>
/// <param name="Token">The name under which the work is reported.</param>
/// <param name="Value">What became of it.</param>
public sealed record ProgressParams(string Token, ProgressValue Value);
