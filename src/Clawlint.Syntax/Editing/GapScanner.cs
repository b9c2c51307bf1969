using System.Text;
using Clawlint.Syntax.Lexing;

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
        for (var at = start; at < end; at = pieces[^1].End)
            pieces.Add(Next(text[..end], at));
        return pieces;
    }

    public static List<GapPiece> Scan(string trivia)
    {
        var bytes = Encoding.UTF8.GetBytes(trivia);
        return Scan(bytes, 0, bytes.Length);
    }

    /// <summary>Number of line ends outside comments.</summary>
    public static int CountLineEnds(string trivia) => Scan(trivia).Count(piece => piece.Kind == SyntaxKind.EndOfLine);

    /// <summary>True where there is nothing but white space.</summary>
    public static bool IsBlank(string trivia) => Scan(trivia).TrueForAll(piece => piece.IsBlank);

    /// <summary>True where a stretch of trivia ends in a comment that only a line break closes.</summary>
    public static bool EndsInLineComment(string trivia) => Scan(trivia) is [.., { Kind: SyntaxKind.LineComment }];

    /// <summary>True where a stretch of trivia begins with a line break, apart from spaces.</summary>
    public static bool BeginsWithLineEnd(string trivia) =>
        Scan(trivia).Find(piece => piece.Kind != SyntaxKind.Whitespace).Kind == SyntaxKind.EndOfLine;

    private static GapPiece Next(ReadOnlySpan<byte> text, int at)
    {
        if (text[at] == (byte)',')
            return new(SyntaxKind.Comma, at, at + 1);
        if (text[at] == (byte)'#')
            return new(SyntaxKind.LineComment, at, TriviaLexer.EndOfLine(text, at));
        var trivia = TriviaLexer.Read(text, at);
        return trivia.Kind == SyntaxKind.None ? new(SyntaxKind.SkippedText, at, at + 1) : new(trivia.Kind, at, trivia.Span.End);
    }
}
