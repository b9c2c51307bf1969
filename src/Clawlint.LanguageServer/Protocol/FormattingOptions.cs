namespace Clawlint.LanguageServer.Protocol;

/// <summary>How the editor indents.</summary>
/// <param name="TabSize">Width of a tab, in columns.</param>
/// <param name="InsertSpaces">Whether it indents with spaces.</param>
public sealed record FormattingOptions(int TabSize, bool InsertSpaces);
