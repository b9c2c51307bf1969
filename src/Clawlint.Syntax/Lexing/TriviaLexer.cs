namespace Clawlint.Syntax.Lexing;

/// <summary>Reads one piece of trivia at a time.</summary>
internal static class TriviaLexer
{
    /// <summary>The piece at an offset, or <c>default</c> where none is. An unclosed block comment is none.</summary>
    public static SyntaxTrivia Read(ReadOnlySpan<byte> text, int offset)
    {
        var c = Json5Characters.Decode(text, offset, out var length);
        if (c == 0xFEFF && offset == 0)
            return new SyntaxTrivia(SyntaxKind.ByteOrderMark, new TextSpan(0, length));
        if (Json5Characters.IsBlank(c))
            return Piece(SyntaxKind.Whitespace, offset, EndOfBlanks(text, offset + length));
        if (Json5Characters.IsLineBreak(c))
            return Piece(SyntaxKind.EndOfLine, offset, offset + length + (c == '\r' && At(text, offset + 1) == '\n' ? 1 : 0));
        if (c != '/')
            return default;
        return At(text, offset + 1) switch
        {
            '/' => Piece(SyntaxKind.LineComment, offset, EndOfLine(text, offset + 2)),
            '*' => ReadBlockComment(text, offset),
            _ => default,
        };
    }

    /// <summary>Offset of the line break that ends the line (U+2028 and U+2029 count), or the end of the text.</summary>
    public static int EndOfLine(ReadOnlySpan<byte> text, int offset)
    {
        while (offset < text.Length)
        {
            var next = text[offset..].IndexOfAny((byte)'\n', (byte)'\r', (byte)0xE2);
            if (next < 0)
                return text.Length;
            offset += next;
            if (Json5Characters.IsLineBreak(Json5Characters.Decode(text, offset, out _)))
                return offset;
            offset++;
        }

        return text.Length;
    }

    private static SyntaxTrivia ReadBlockComment(ReadOnlySpan<byte> text, int offset)
    {
        var close = text[(offset + 2)..].IndexOf("*/"u8);
        return close < 0 ? default : Piece(SyntaxKind.BlockComment, offset, offset + 2 + close + 2);
    }

    private static int EndOfBlanks(ReadOnlySpan<byte> text, int offset)
    {
        while (Json5Characters.IsBlank(Json5Characters.Decode(text, offset, out var length)))
            offset += length;
        return offset;
    }

    private static int At(ReadOnlySpan<byte> text, int offset) => offset < text.Length ? text[offset] : -1;

    private static SyntaxTrivia Piece(SyntaxKind kind, int start, int end) => new(kind, TextSpan.FromBounds(start, end));
}
