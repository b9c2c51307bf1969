namespace Clawlint.LanguageServer.Documents;

/// <summary>The unit in which client and server count the places of a line (LSP <c>PositionEncodingKind</c>).</summary>
public enum PositionEncoding
{
    /// <summary>UTF-16 code units: what a client means that says nothing.</summary>
    Utf16 = 0,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,

    /// <summary>Code points.</summary>
    Utf32,
}
