namespace Clawlint.LanguageServer.Protocol;

/// <summary>The kinds of outline entries that we use (LSP <c>SymbolKind</c>).</summary>
public enum ProtocolSymbolKind
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A string.</summary>
    String = 15,

    /// <summary>A number.</summary>
    Number = 16,

    /// <summary>True or false.</summary>
    Boolean = 17,

    /// <summary>An array.</summary>
    Array = 18,

    /// <summary>An object.</summary>
    Object = 19,

    /// <summary>null, or a value that cannot be read.</summary>
    Null = 21,
}
