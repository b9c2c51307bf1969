namespace Clawlint.LanguageServer.Protocol;

/// <summary>Lines that can be folded away.</summary>
/// <param name="StartLine">The line that stays, from 0.</param>
/// <param name="EndLine">The last line that goes, from 0.</param>
/// <param name="Kind"><c>comment</c>; null for other text.</param>
public sealed record FoldingRange(int StartLine, int EndLine, string? Kind = null);
