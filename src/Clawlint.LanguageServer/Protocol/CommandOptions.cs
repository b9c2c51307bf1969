namespace Clawlint.LanguageServer.Protocol;

/// <summary>Which commands the server carries out.</summary>
/// <param name="Commands">Their names.</param>
public sealed record CommandOptions(IReadOnlyList<string> Commands);
