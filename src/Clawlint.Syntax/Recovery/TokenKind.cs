namespace Clawlint.Syntax.Recovery;

/// <summary>What a token of a broken file is to the parser.</summary>
internal enum TokenKind : byte
{
    /// <summary>The end of the text.</summary>
    End,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    Colon,
    Comma,

    /// <summary>A key or a value that is one token.</summary>
    Scalar,
}
