namespace Clawlint.Syntax.Editing;

/// <summary>
/// Cuts what stands between two siblings into white space, line ends, comments and commas. Looks at bytes only, so that it works
/// where the parser had to recover; <c>#</c> starts a comment here, as it does for the people who write one.
/// </summary>
internal static class GapScanner
{
    public static List<GapPiece> Scan(ReadOnlySpan<byte> text, int start, int end)
    {
        var pieces = new List<GapPiece>();
        for (var at = start; at < end;)
        {
            var piece = Next(text[..end], at);
            pieces.Add(piece);
            at = piece.End;
        }

        return pieces;
    }

    /// <summary>True where a stretch of trivia ends in a comment that only a line break closes.</summary>
    public static bool EndsInLineComment(ReadOnlySpan<byte> trivia)
    {
        var last = default(GapPiece);
        for (var at = 0; at < trivia.Length; at = last.End)
            last = Next(trivia, at);
        return last.Kind == SyntaxKind.LineComment;
    }

    private static GapPiece Next(ReadOnlySpan<byte> text, int at)
    {
        var rest = text[at..];
        if (LineBreak.LengthAt(rest) is var lineBreak and > 0)
            return new(SyntaxKind.EndOfLine, at, at + lineBreak);
        if (WhiteSpace.LengthAt(rest) is > 0)
            return new(SyntaxKind.Whitespace, at, at + WhiteSpace.RunLength(rest));
        if (rest[0] == (byte)',')
            return new(SyntaxKind.Comma, at, at + 1);
        if (rest[0] == (byte)'#' || rest.StartsWith("//"u8))
            return new(SyntaxKind.LineComment, at, at + LineBreak.IndexIn(rest));
        if (rest.StartsWith("/*"u8))
            return new(SyntaxKind.BlockComment, at, at + BlockCommentLength(rest));
        return new(SyntaxKind.SkippedText, at, at + 1);
    }

    private static int BlockCommentLength(ReadOnlySpan<byte> text)
    {
        var close = text[2..].IndexOf("*/"u8);
        return close < 0 ? text.Length : close + 4;
    }
}
