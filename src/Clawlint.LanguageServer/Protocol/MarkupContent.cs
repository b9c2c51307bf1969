namespace Clawlint.LanguageServer.Protocol;

/// <summary>A text with its form.</summary>
/// <param name="Kind"><c>markdown</c> or <c>plaintext</c>.</param>
/// <param name="Value">The text.</param>
public sealed record MarkupContent(string Kind, string Value);
