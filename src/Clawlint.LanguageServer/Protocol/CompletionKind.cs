namespace Clawlint.LanguageServer.Protocol;

/// <summary>The symbols beside proposals that we use (LSP <c>CompletionItemKind</c>).</summary>
public enum CompletionKind
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A variable of the environment.</summary>
    Variable = 6,

    /// <summary>A key.</summary>
    Property = 10,

    /// <summary>A value.</summary>
    Value = 12,

    /// <summary>One of the values that are allowed.</summary>
    EnumMember = 20,

    /// <summary>A block to fill in.</summary>
    Snippet = 15,

    /// <summary>A file.</summary>
    File = 17,

    /// <summary>An id that another place declares.</summary>
    Reference = 18,
}
