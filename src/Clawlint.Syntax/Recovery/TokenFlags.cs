namespace Clawlint.Syntax.Recovery;

/// <summary>What else is to know of a token.</summary>
[Flags]
internal enum TokenFlags : byte
{
    None = 0,

    /// <summary>Only white space and comments stand before it on its line.</summary>
    FirstOnLine = 1,

    /// <summary>A string or identifier with backslashes.</summary>
    Escaped = 2,

    /// <summary>A string without its two plain quotes: <see cref="TokenTable.GetContent"/> says where its content is.</summary>
    Recovered = 4,

    /// <summary>Stands for punctuation that the text spells differently, such as <c>=</c> for a colon; reported when it was lexed.</summary>
    Substitute = 8,

    /// <summary>A template marker stands between this token and the one before.</summary>
    AfterTemplate = 16,

    /// <summary>A bracket that the matcher found to close nothing.</summary>
    Unmatched = 32,
}
