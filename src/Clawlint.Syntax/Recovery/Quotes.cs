using Clawlint.Syntax.Lexing;

namespace Clawlint.Syntax.Recovery;

/// <summary>Straight and typographic quotes.</summary>
internal static class Quotes
{
    /// <summary>A quote that a word processor, a chat or a phone makes of a straight one, angle quotes and primes included.</summary>
    public static bool IsTypographic(int c)
        => c is (>= 0x2018 and <= 0x201F) or 0xAB or 0xBB or 0x2032 or 0x2033 or 0x2039 or 0x203A or 0xFF02 or 0xFF07 or 0xB4;

    /// <summary>True for <c>"</c>, <c>'</c> and the typographic ones.</summary>
    public static bool IsAny(int c) => c is '"' or '\'' || IsTypographic(c);

    /// <summary>True for the quotes of one stroke.</summary>
    public static bool IsSingle(int c) => c is '\'' or (>= 0x2018 and <= 0x201B) or 0x2032 or 0x2039 or 0x203A or 0xFF07 or 0xB4;

    /// <summary>The typographic quote at an offset and its length; false where none is.</summary>
    public static bool IsTypographicAt(ReadOnlySpan<byte> text, int offset, out int length, out bool isSingle)
    {
        var c = Json5Characters.Decode(text, offset, out length);
        isSingle = IsSingle(c);
        return IsTypographic(c);
    }
}
