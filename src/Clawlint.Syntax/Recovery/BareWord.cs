using System.Buffers;
using Clawlint.Syntax.Lexing;

namespace Clawlint.Syntax.Recovery;

/// <summary>What stands without quotes: literals, numbers, and words that should have quotes.</summary>
internal static class BareWord
{
    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789_.eE+-n"u8);

    /// <summary>What ends a word.</summary>
    public static bool IsDelimiter(byte c)
        => c is <= (byte)' ' or (byte)',' or (byte)':' or (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)'"' or (byte)'\'';

    /// <summary>True for what JSON5 reads as a value.</summary>
    public static bool IsLiteral(ReadOnlySpan<byte> word) => Classify(word) is SyntaxKind.True or SyntaxKind.False or SyntaxKind.Null or SyntaxKind.Number;

    /// <summary>The node that a word is in JSON5; <see cref="SyntaxKind.None"/> when it is none.</summary>
    public static SyntaxKind Classify(ReadOnlySpan<byte> word)
    {
        if (word.SequenceEqual("true"u8))
            return SyntaxKind.True;
        if (word.SequenceEqual("false"u8))
            return SyntaxKind.False;
        if (word.SequenceEqual("null"u8))
            return SyntaxKind.Null;
        return NumberLexer.Skip(word, 0, out var isValid, out _) == word.Length && isValid ? SyntaxKind.Number : SyntaxKind.None;
    }

    /// <summary>
    /// What other languages write for a literal: its node and what JSON5 writes. <paramref name="isCertain"/> is false where it may mean something else.
    /// </summary>
    public static SyntaxKind ClassifyForeign(ReadOnlySpan<byte> word, out string json, out bool isCertain)
    {
        isCertain = true;
        json = "null";
        if (word.SequenceEqual("True"u8) || word.SequenceEqual("TRUE"u8))
        {
            json = "true";
            return SyntaxKind.True;
        }

        if (word.SequenceEqual("False"u8) || word.SequenceEqual("FALSE"u8))
        {
            json = "false";
            return SyntaxKind.False;
        }

        if (word.SequenceEqual("None"u8) || word.SequenceEqual("Null"u8) || word.SequenceEqual("NULL"u8) || word.SequenceEqual("nil"u8))
            return SyntaxKind.Null;
        isCertain = false;
        return word.SequenceEqual("undefined"u8) ? SyntaxKind.Null : SyntaxKind.None;
    }

    /// <summary>
    /// True for digits that JSON5 refuses. <paramref name="json"/> is what was meant, null where that cannot be known;
    /// <paramref name="isCertain"/> is false where another reading fits: <c>010</c> is 8 in some languages.
    /// </summary>
    public static bool IsMalformedNumber(ReadOnlySpan<byte> word, out string? json, out bool isCertain)
    {
        json = null;
        isCertain = false;
        var unsigned = word is [(byte)'+' or (byte)'-', ..] ? word[1..] : word;
        if (unsigned.IsEmpty || !char.IsAsciiDigit((char)unsigned[0]))
            return false;
        if (unsigned is [(byte)'0', (byte)'b' or (byte)'B' or (byte)'o' or (byte)'O', .. var digits])
            return !digits.IsEmpty && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        if (unsigned.ContainsAnyExcept(NumberBytes) || unsigned.Count((byte)'.') > 1)
            return false;

        var plain = System.Text.Encoding.UTF8.GetString(unsigned).Replace("_", "", StringComparison.Ordinal).TrimEnd('n');
        var trimmed = plain.TrimStart('0');
        if (trimmed.Length == 0 || !char.IsAsciiDigit(trimmed[0]))
            trimmed = "0" + trimmed;
        var candidate = (word[0] == '-' ? "-" : "") + trimmed;
        if (Classify(System.Text.Encoding.UTF8.GetBytes(candidate)) != SyntaxKind.Number)
            return plain.Length != unsigned.Length;
        json = candidate;
        isCertain = trimmed == plain;
        return true;
    }
}
