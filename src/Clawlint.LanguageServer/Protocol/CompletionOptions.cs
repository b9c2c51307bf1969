namespace Clawlint.LanguageServer.Protocol;

/// <summary>When proposals are asked for.</summary>
/// <param name="TriggerCharacters">Characters after which they come by themselves.</param>
public sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters);
