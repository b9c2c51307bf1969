namespace Clawlint.LanguageServer.Protocol;

/// <summary>Which commands there are.</summary>
/// <param name="Commands">Their names.</param>
public sealed record CommandOptions(IReadOnlyList<string> Commands);
