namespace Clawlint.LanguageServer.Protocol;

/// <summary>What is shown at a place.</summary>
/// <param name="Contents">The text.</param>
/// <param name="Range">What it speaks of.</param>
public sealed record Hover(MarkupContent Contents, TextRange Range);
