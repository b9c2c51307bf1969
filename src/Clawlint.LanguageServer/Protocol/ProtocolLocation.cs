namespace Clawlint.LanguageServer.Protocol;

/// <summary>A place in a document (LSP <c>Location</c>).</summary>
/// <param name="Uri">The document.</param>
/// <param name="Range">The place.</param>
public sealed record ProtocolLocation(string Uri, TextRange Range);
