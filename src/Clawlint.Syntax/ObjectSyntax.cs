using Clawlint.Syntax.Lexing;

namespace Clawlint.Syntax;

/// <summary>A node seen as an object.</summary>
/// <param name="Node">The node; missing where there is no object.</param>
public readonly record struct ObjectSyntax(SyntaxNode Node)
{
    /// <summary>True where there is no object.</summary>
    public bool IsMissing => Node.IsMissing;

    /// <summary><c>{</c>; missing where the text has none.</summary>
    public SyntaxToken OpenBrace => ContainerTokens.Open(Node, SyntaxKind.Object, SyntaxKind.OpenBrace);

    /// <summary><c>}</c>; missing where the text has none.</summary>
    public SyntaxToken CloseBrace => ContainerTokens.Close(Node, SyntaxKind.Object, SyntaxKind.CloseBrace);

    /// <summary>The members in the order of the text, duplicates included; each node's kind is <see cref="SyntaxKind.Member"/>.</summary>
    public SyntaxNodeList Members => Node.Kind == SyntaxKind.Object ? Node.Children : default;

    /// <summary>The member that counts for a name: the last one (as in JavaScript); missing where there is none.</summary>
    public MemberSyntax Find(string name)
    {
        var found = default(MemberSyntax);
        var utf8 = System.Text.Encoding.UTF8.GetBytes(name);
        foreach (var member in Members)
        {
            if (member.NameEquals(utf8))
                found = new MemberSyntax(member);
        }

        return found;
    }
}
