using System.Text;

namespace Clawlint.Syntax.Tests.Support;

/// <summary>Prints a tree piece by piece and checks on the way that spans nest and that every byte belongs to exactly one token or piece of trivia.</summary>
internal static class Coverage
{
    /// <summary>The first thing that is wrong with a tree; null where nothing is.</summary>
    public static string? FindFlaw(SyntaxTree tree)
    {
        var pieces = new List<(SyntaxKind Kind, TextSpan Span)>();
        if (!tree.Root.IsMissing && CollectTokens(tree.Root, pieces) is { } flaw)
            return flaw;
        foreach (var trivia in tree.GetTrivia(new TextSpan(0, tree.Text.Length)))
            pieces.Add((trivia.Kind, trivia.Span));

        pieces.Sort((x, y) => (x.Span.Start, x.Span.End).CompareTo((y.Span.Start, y.Span.End)));
        var position = 0;
        foreach (var (kind, span) in pieces)
        {
            if (span.Start != position)
                return $"{kind} {span} does not follow {position}: {Excerpt(tree, position)}";
            position = span.End;
        }

        return position == tree.Text.Length ? null : $"Nothing covers {position}: {Excerpt(tree, position)}";
    }

    private static string Excerpt(SyntaxTree tree, int position)
        => Encoding.UTF8.GetString(tree.Text.Bytes[Math.Max(0, position - 10)..Math.Min(tree.Text.Length, position + 30)]);

    private static string? CollectTokens(SyntaxNode root, List<(SyntaxKind Kind, TextSpan Span)> pieces)
    {
        var work = new Stack<SyntaxNode>();
        work.Push(root);
        while (work.TryPop(out var node))
        {
            AddOwnTokens(node, pieces);
            var end = node.Span.Start;
            foreach (var child in node.Children)
            {
                if (child.Span.Start < end || child.Span.End > node.Span.End)
                    return $"{child.Kind} {child.Span} lies outside {node.Kind} {node.Span} or overlaps the one before";
                if (child.Parent != node)
                    return $"{child.Kind} {child.Span} does not know its parent {node.Kind} {node.Span}";
                end = child.Span.End;
                work.Push(child);
            }
        }

        return null;
    }

    private static void AddOwnTokens(SyntaxNode node, List<(SyntaxKind Kind, TextSpan Span)> pieces)
    {
        var tokens = node.Kind switch
        {
            SyntaxKind.Object => [new ObjectSyntax(node).OpenBrace, new ObjectSyntax(node).CloseBrace],
            SyntaxKind.Array => [new ArraySyntax(node).OpenBracket, new ArraySyntax(node).CloseBracket],
            SyntaxKind.Member => [new MemberSyntax(node).Colon, new MemberSyntax(node).Comma],
            _ => new[] { new SyntaxToken(node.Kind, node.Span) },
        };
        foreach (var token in tokens)
        {
            if (!token.IsMissing)
                pieces.Add((token.Kind, token.Span));
        }

        if (node.Parent.Kind == SyntaxKind.Array && new ArraySyntax(node.Parent).CommaAfter(node) is { IsMissing: false } comma)
            pieces.Add((comma.Kind, comma.Span));
    }
}
