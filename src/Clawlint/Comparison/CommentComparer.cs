using System.Collections.Immutable;
using Clawlint.Syntax;

namespace Clawlint.Comparison;

/// <summary>Finds the comments that a text has lost. Where a comment stands does not matter, nor how its lines are indented.</summary>
internal static class CommentComparer
{
    /// <summary>The comments of the old text that the new one does not have.</summary>
    public static ImmutableArray<LostComment> FindLost(SyntaxTree old, SyntaxTree @new)
    {
        var left = CommentsOf(@new).CountBy(comment => WordsOf(@new, comment), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var lost = ImmutableArray.CreateBuilder<LostComment>();
        foreach (var comment in CommentsOf(old))
        {
            var words = WordsOf(old, comment);
            if (left.GetValueOrDefault(words) is > 0 and var count)
                left[words] = count - 1;
            else
                lost.Add(new LostComment(old.Text, comment.Span));
        }

        return lost.ToImmutable();
    }

    private static IEnumerable<SyntaxTrivia> CommentsOf(SyntaxTree tree) => tree.GetTrivia(new TextSpan(0, tree.Text.Length)).Where(static trivia => trivia.IsComment);

    private static string WordsOf(SyntaxTree tree, SyntaxTrivia comment) =>
        string.Join(' ', tree.Text.GetString(comment.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
