namespace Clawlint.Syntax;

/// <summary>A node seen as a member of an object.</summary>
/// <param name="Node">The node; missing where there is no member.</param>
public readonly record struct MemberSyntax(SyntaxNode Node)
{
    /// <summary>True where there is no member.</summary>
    public bool IsMissing => Node.IsMissing;

    /// <summary>The key: a string or an identifier.</summary>
    public SyntaxNode Key => throw new NotImplementedException();

    /// <summary>The key's decoded name.</summary>
    public string Name => Key.GetStringValue();

    /// <summary>The value; missing where the text has none.</summary>
    public SyntaxNode Value => throw new NotImplementedException();

    /// <summary><c>:</c>; missing where the text has none.</summary>
    public SyntaxToken Colon => throw new NotImplementedException();

    /// <summary>The comma after the value; missing where the text has none.</summary>
    public SyntaxToken Comma => throw new NotImplementedException();
}
