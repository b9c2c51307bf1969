using Clawlint.Syntax.Lexing;

namespace Clawlint.Syntax.Recovery;

/// <summary>Looks along one line of a text.</summary>
internal static class TextLine
{
    private const int TabWidth = 4;
    private const int MaxLength = 4096;

    /// <summary>The first offset at or after one that is no blank; line breaks stop it.</summary>
    public static int SkipBlanks(ReadOnlySpan<byte> text, int offset)
    {
        while (Json5Characters.IsBlank(Json5Characters.Decode(text, offset, out var length)))
            offset += length;
        return offset;
    }

    /// <summary>The first offset at or after one that is neither blank nor line break nor comment.</summary>
    public static int SkipTrivia(ReadOnlySpan<byte> text, int offset)
    {
        for (var piece = TriviaLexer.Read(text, offset); piece.Kind != SyntaxKind.None; piece = TriviaLexer.Read(text, offset))
            offset = piece.Span.End;
        return offset;
    }

    /// <summary>Offset of the line break (LF or CR) that ends the line, or the end of the text.</summary>
    public static int End(ReadOnlySpan<byte> text, int offset)
    {
        var length = text[offset..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? text.Length : offset + length;
    }

    /// <summary>Like <see cref="End"/>, but looks no further than what a reasonable line holds: a line is looked along again and again.</summary>
    public static int EndNearby(ReadOnlySpan<byte> text, int offset)
        => End(text[..Math.Min(text.Length, offset + MaxLength)], offset);

    /// <summary>Offset after the line break that ends the line.</summary>
    public static int Next(ReadOnlySpan<byte> text, int offset)
    {
        var end = End(text, offset);
        return end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : Math.Min(end + 1, text.Length);
    }

    /// <summary>Offset of the line's first byte.</summary>
    public static int Start(ReadOnlySpan<byte> text, int offset) => text[..offset].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;

    /// <summary>How far the line is indented: a tab goes to the next multiple of four.</summary>
    public static int Indent(ReadOnlySpan<byte> text, int offset)
    {
        var indent = 0;
        for (var i = Start(text, offset); i < text.Length && text[i] is (byte)' ' or (byte)'\t'; i++)
            indent = text[i] == '\t' ? (indent / TabWidth * TabWidth) + TabWidth : indent + 1;
        return indent;
    }

    /// <summary>The offset with the blanks before it taken away.</summary>
    public static int TrimEnd(ReadOnlySpan<byte> text, int start, int end)
    {
        while (end > start && text[end - 1] is ((byte)' ' or (byte)'\t'))
            end--;
        return end;
    }

    /// <summary>True where a comment of JSON5 begins.</summary>
    public static bool IsCommentStart(ReadOnlySpan<byte> text, int offset)
        => offset + 1 < text.Length && text[offset] == '/' && text[offset + 1] is ((byte)'/' or (byte)'*');
}
