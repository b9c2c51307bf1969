namespace Clawlint.LanguageServer.Protocol;

/// <summary>A stretch of text that leads somewhere.</summary>
/// <param name="Range">The text.</param>
/// <param name="Target">Where it leads, a URI.</param>
/// <param name="Tooltip">What is said of it.</param>
public sealed record DocumentLink(TextRange Range, string Target, string? Tooltip = null);
