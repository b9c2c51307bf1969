namespace Clawlint.LanguageServer.Protocol;

/// <summary>What can be renamed at a place.</summary>
/// <param name="Range">The name's text.</param>
/// <param name="Placeholder">The name.</param>
public sealed record PreparedRename(TextRange Range, string Placeholder);
