using Clawlint.LanguageServer.Protocol;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Features;

/// <summary>What can be folded: objects and arrays, and comments of several lines.</summary>
public static class FoldingRanges
{
    private const string Comment = "comment";

    /// <summary>The ranges, in the order of the text.</summary>
    public static IReadOnlyList<FoldingRange> Find(SyntaxTree tree)
    {
        var ranges = new List<FoldingRange>();
        AddContainers(tree, ranges);
        AddComments(tree, ranges);
        return [.. ranges.OrderBy(range => range.StartLine).ThenByDescending(range => range.EndLine)];
    }

    private static void AddContainers(SyntaxTree tree, List<FoldingRange> ranges)
    {
        for (var i = 0; i < tree.NodeCount; i++)
        {
            var node = tree.GetNode(i);
            if (node.Kind is not (SyntaxKind.Object or SyntaxKind.Array))
                continue;

            // The line with the closing bracket stays in sight.
            var (start, end) = (LineOf(tree, node.Span.Start), LineOf(tree, node.Span.End) - 1);
            if (end > start)
                ranges.Add(new FoldingRange(start, end));
        }
    }

    private static void AddComments(SyntaxTree tree, List<FoldingRange> ranges)
    {
        var last = new FoldingRange(-1, -2);
        foreach (var trivia in tree.GetTrivia(TextSpan.FromBounds(0, tree.Text.Length)))
        {
            if (!trivia.IsComment)
                continue;
            var (start, end) = (LineOf(tree, trivia.Span.Start), LineOf(tree, trivia.Span.End));
            if (trivia.Kind == SyntaxKind.LineComment && start == last.EndLine + 1)
            {
                last = last with { EndLine = end };
                continue;
            }

            AddComment(ranges, last);
            last = new FoldingRange(start, end, Comment);
        }

        AddComment(ranges, last);
    }

    private static void AddComment(List<FoldingRange> ranges, FoldingRange comment)
    {
        if (comment.EndLine > comment.StartLine)
            ranges.Add(comment);
    }

    private static int LineOf(SyntaxTree tree, int offset) => tree.Text.GetPosition(offset).Line - 1;
}
