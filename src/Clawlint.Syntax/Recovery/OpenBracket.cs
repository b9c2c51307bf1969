namespace Clawlint.Syntax.Recovery;

/// <summary>A bracket that waits for its partner.</summary>
/// <param name="Token">Its token; -1 for the brace around a fragment, which the text does not have.</param>
/// <param name="IsObject">True for a brace.</param>
/// <param name="Indent">Indentation of the line that it stands on.</param>
/// <param name="IsBlock">It ends its line, so that its contents begin on the next one.</param>
internal record struct OpenBracket(int Token, bool IsObject, int Indent, bool IsBlock)
{
    /// <summary>False once a line within is not indented deeper than the bracket's own line: then indentation says nothing.</summary>
    public bool IsIndented { get; set; } = true;

    /// <summary>True when a line within has been seen.</summary>
    public bool HasLines { get; set; }

    /// <summary>True when indentation tells where the bracket should close.</summary>
    public readonly bool IsTrusted => IsBlock && HasLines && IsIndented;
}
