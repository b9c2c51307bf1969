namespace Clawlint.Syntax;

/// <summary>The mistakes that the parser recognises and recovers from. Each has a rule of its own in the core.</summary>
public enum SyntaxErrorKind : byte
{
    /// <summary>The text is not JSON5, for a reason that has no kind of its own; an empty or comment-only file too.</summary>
    Unexpected,

    /// <summary>Typographic quotes (U+2018 to U+201F and the like) used as delimiters.</summary>
    SmartQuotes,

    /// <summary>No comma between two members or elements.</summary>
    MissingComma,

    /// <summary>A comma with nothing before it.</summary>
    ExtraComma,

    /// <summary>No colon between a key and its value.</summary>
    MissingColon,

    /// <summary>More than one colon, or <c>=</c> or <c>=&gt;</c> in place of one.</summary>
    WrongColon,

    /// <summary>A <c>#</c> comment.</summary>
    HashComment,

    /// <summary><c>True</c>, <c>False</c>, <c>None</c>, <c>undefined</c>, or a string in backticks.</summary>
    NonJson5Literal,

    /// <summary><c>${NAME}</c> outside a string.</summary>
    UnquotedEnvironmentReference,

    /// <summary>A key or value that has lost one of its quotes.</summary>
    LostQuote,

    /// <summary>Members at the top level without the braces around them.</summary>
    MissingOuterBraces,

    /// <summary>A brace or bracket that is never closed.</summary>
    Unclosed,

    /// <summary>A closing brace or bracket that closes nothing.</summary>
    UnmatchedClose,

    /// <summary>A Markdown fence around the file.</summary>
    CodeFence,

    /// <summary>Git's conflict markers.</summary>
    MergeConflict,

    /// <summary>Text after the end of the document.</summary>
    TrailingText,

    /// <summary>Markers of a template language outside strings; reported once a file.</summary>
    TemplateMarkers,

    /// <summary>The file is UTF-16, not UTF-8.</summary>
    Utf16,

    /// <summary>Bytes that are not UTF-8; OpenClaw reads them as U+FFFD and accepts the file.</summary>
    IllFormedUtf8,

    /// <summary>A key without quotes that holds characters which need them, such as <c>-</c>, or starts with a digit.</summary>
    UnquotedKey,

    /// <summary>A line break inside a string.</summary>
    LineBreakInString,

    /// <summary>A number that JSON5 does not know, such as <c>010</c> or <c>1_000</c>.</summary>
    MalformedNumber,

    /// <summary>A bare word in the place of a string value.</summary>
    UnquotedValue,

    /// <summary>A block comment that is never closed.</summary>
    UnclosedComment,

    /// <summary>Nested deeper than any config: OpenClaw overflows its stack while it reads the value (between 1,505 and 1,605 levels).</summary>
    TooDeep,

    /// <summary>A malformed escape inside a string, such as <c>\u12</c> or <c>\1</c>.</summary>
    MalformedEscape,

    /// <summary>A member that is not closed off by a value.</summary>
    MissingValue,

    /// <summary>A quote inside a string that should have a backslash before it: <c>"say "hi""</c>.</summary>
    UnescapedQuote,
}
