namespace Clawlint.LanguageServer.Protocol;

/// <summary>A place between two characters (LSP <c>Position</c>).</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Character">The place in the line, from 0, in units of the encoding that client and server agreed on.</param>
public readonly record struct TextPosition(int Line, int Character);
