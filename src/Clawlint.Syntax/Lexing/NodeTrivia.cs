namespace Clawlint.Syntax.Lexing;

/// <summary>Which trivia belongs to which node.</summary>
internal static class NodeTrivia
{
    public static SyntaxTriviaList Leading(SyntaxNode node)
    {
        var tree = node.Tree;
        var parent = node.Parent;
        if (parent.IsMissing)
            return tree.GetTrivia(TextSpan.FromBounds(0, node.Span.Start));
        if (parent.Kind == SyntaxKind.Member)
            return node.IsKey ? Leading(parent) : tree.GetTrivia(TextSpan.FromBounds(EndOfPunctuationBefore(node, parent), node.Span.Start));

        var start = SeparatorBefore(node, parent, out var isComma);
        var gap = TextSpan.FromBounds(start, node.Span.Start);
        return tree.GetTrivia(isComma ? TextSpan.FromBounds(EndOfOwnLine(tree, gap), gap.End) : gap);
    }

    public static SyntaxTriviaList Trailing(SyntaxNode node)
    {
        var tree = node.Tree;
        var parent = node.Parent;
        if (parent.IsMissing)
            return tree.GetTrivia(TextSpan.FromBounds(node.Span.End, tree.Text.Length));
        if (node.IsKey)
            return tree.GetTrivia(TextSpan.FromBounds(node.Span.End, node.Span.End + GapLength(tree, node.Span.End)));
        if (parent.Kind == SyntaxKind.Member)
            return Trailing(parent);

        var comma = CommaAfter(node);
        var start = comma.IsMissing ? node.Span.End : comma.Span.End;
        return tree.GetTrivia(TextSpan.FromBounds(start, TrailingEnd(tree, start, isAfterComma: !comma.IsMissing)));
    }

    /// <summary>The comma that follows a member or an element within its container.</summary>
    public static SyntaxToken CommaAfter(SyntaxNode node)
    {
        var comma = TokenAfter(node.Tree, node.Span.End, SyntaxKind.Comma);
        return comma.Span.End <= node.Parent.Span.End ? comma : default;
    }

    /// <summary>The token of a kind that follows an offset after nothing but trivia.</summary>
    public static SyntaxToken TokenAfter(SyntaxTree tree, int offset, SyntaxKind kind)
    {
        var start = offset + GapLength(tree, offset);
        var text = tree.Text.Bytes;
        var expected = kind == SyntaxKind.Comma ? (byte)',' : (byte)':';
        return start < text.Length && text[start] == expected ? new SyntaxToken(kind, new TextSpan(start, 1)) : default;
    }

    /// <summary>Length of the trivia at an offset.</summary>
    private static int GapLength(SyntaxTree tree, int offset)
    {
        var end = offset;
        for (var piece = tree.ReadTrivia(end); piece.Kind != SyntaxKind.None; piece = tree.ReadTrivia(end))
            end = piece.Span.End;
        return end - offset;
    }

    private static int EndOfPunctuationBefore(SyntaxNode value, SyntaxNode member)
    {
        var colon = new MemberSyntax(member).Colon;
        return colon.IsMissing ? new MemberSyntax(member).Key.Span.End : Math.Min(colon.Span.End, value.Span.Start);
    }

    /// <summary>Where the comma before a node ends, or the bracket that opens its parent.</summary>
    private static int SeparatorBefore(SyntaxNode node, SyntaxNode parent, out bool isComma)
    {
        var previous = node.Tree.PreviousSibling(node);
        isComma = !previous.IsMissing;
        if (previous.IsMissing)
            return parent.Has(Storage.NodeFlags.Recovered) ? parent.Span.Start : parent.Span.Start + 1;
        var comma = CommaAfter(previous);
        return comma.IsMissing ? previous.Span.End : comma.Span.End;
    }

    /// <summary>Where the trailing trivia of the node before a gap ends: after its line's end, if the gap has one.</summary>
    private static int EndOfOwnLine(SyntaxTree tree, TextSpan gap)
    {
        foreach (var piece in tree.GetTrivia(gap))
        {
            if (piece.Kind == SyntaxKind.EndOfLine)
                return piece.Span.End;
        }

        return gap.Start;
    }

    /// <summary>After the line's end; before the next node on the same line there is nothing; before a closing bracket or at the end all of it.</summary>
    private static int TrailingEnd(SyntaxTree tree, int start, bool isAfterComma)
    {
        var end = start;
        for (var piece = tree.ReadTrivia(end); piece.Kind != SyntaxKind.None; piece = tree.ReadTrivia(end))
        {
            end = piece.Span.End;
            if (piece.Kind == SyntaxKind.EndOfLine)
                return end;
        }

        var text = tree.Text.Bytes;
        var isBeforeNode = isAfterComma && end < text.Length && text[end] is not ((byte)'}' or (byte)']');
        return isBeforeNode ? start : end;
    }
}
