namespace Clawlint.Syntax;

/// <summary>What a node, a token or a piece of trivia is.</summary>
public enum SyntaxKind : byte
{
    /// <summary>Nothing: the kind of a <c>default</c> handle.</summary>
    None = 0,

    // Nodes that hold other nodes

    /// <summary><c>{ … }</c>; its children are members.</summary>
    Object,

    /// <summary><c>[ … ]</c>; its children are values.</summary>
    Array,

    /// <summary><c>key: value</c>; its children are the key and the value.</summary>
    Member,

    // Nodes that are one token

    /// <summary>A key or value in quotes.</summary>
    String,

    /// <summary>A key without quotes.</summary>
    Identifier,

    /// <summary>A number, <c>Infinity</c> and <c>NaN</c> included, with its sign.</summary>
    Number,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary>A stretch whose value cannot be known: template markers, or text that no recovery understands.</summary>
    Opaque,

    // Punctuation

    /// <summary><c>{</c></summary>
    OpenBrace,

    /// <summary><c>}</c></summary>
    CloseBrace,

    /// <summary><c>[</c></summary>
    OpenBracket,

    /// <summary><c>]</c></summary>
    CloseBracket,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>,</c></summary>
    Comma,

    // Trivia

    /// <summary>Spaces and tabs, and every other white space of JSON5 that ends no line.</summary>
    Whitespace,

    /// <summary>LF, CRLF, CR, U+2028 or U+2029 outside a string.</summary>
    EndOfLine,

    /// <summary><c>// …</c> up to the end of the line.</summary>
    LineComment,

    /// <summary><c>/* … */</c>.</summary>
    BlockComment,

    /// <summary>The byte order mark at the start of the file.</summary>
    ByteOrderMark,

    /// <summary>Text that the parser passed over and reported, such as a <c>#</c> comment or a Markdown fence.</summary>
    SkippedText,
}
