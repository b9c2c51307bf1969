using System.Collections.Immutable;
using System.Text;
using Clawlint.Syntax;

namespace Clawlint.Comparison;

/// <summary>Finds the comments that a text has lost. Where a comment stands does not matter, nor how its lines are indented.</summary>
internal static class CommentComparer
{
    /// <summary>The comments of the old text that the new one does not have.</summary>
    public static ImmutableArray<LostComment> FindLost(SyntaxTree old, SyntaxTree @new)
    {
        var left = CountComments([@new], WordsOf);
        var lost = ImmutableArray.CreateBuilder<LostComment>();
        foreach (var comment in CommentsOf(old))
        {
            if (!Take(left, WordsOf(old, comment)))
                lost.Add(new LostComment(old, comment.Span));
        }

        return lost.ToImmutable();
    }

    /// <summary>
    /// The comments that the fixes of a config took away. The marks that make them comments may have changed, and what is
    /// commented out or set aside takes along the comments in it.
    /// </summary>
    /// <param name="old">The files before.</param>
    /// <param name="new">The files afterwards.</param>
    /// <param name="setAside">The texts that were put beside them.</param>
    public static ImmutableArray<LostComment> FindLost(IReadOnlyList<SyntaxTree> old, IReadOnlyList<SyntaxTree> @new, IEnumerable<string> setAside)
    {
        var left = CountComments(@new, LettersOf);
        var missing = new List<LostComment>();
        foreach (var tree in old)
        {
            foreach (var comment in CommentsOf(tree))
            {
                if (!Take(left, LettersOf(tree, comment)))
                    missing.Add(new LostComment(tree, comment.Span));
            }
        }

        return missing.Count == 0 ? [] : FindOutside(missing, TextOf(@new, left) + LettersOf(string.Concat(setAside)));
    }

    private static ImmutableArray<LostComment> FindOutside(List<LostComment> comments, string text)
    {
        var outside = ImmutableArray.CreateBuilder<LostComment>();
        foreach (var comment in comments)
        {
            var letters = LettersOf(comment.Tree.Text.GetString(comment.Span));
            if (text.IndexOf(letters, StringComparison.Ordinal) is >= 0 and var at)
                text = text.Remove(at, letters.Length);
            else
                outside.Add(comment);
        }

        return outside.ToImmutable();
    }

    // The comments that are new, in their order, so that a text that takes several of them is found.
    private static string TextOf(IEnumerable<SyntaxTree> trees, Dictionary<string, int> counts)
    {
        var text = new StringBuilder();
        foreach (var tree in trees)
        {
            foreach (var comment in CommentsOf(tree))
            {
                var letters = LettersOf(tree, comment);
                if (Take(counts, letters))
                    text.Append(letters);
            }
        }

        return text.ToString();
    }

    private static Dictionary<string, int> CountComments(IEnumerable<SyntaxTree> trees, Func<SyntaxTree, SyntaxTrivia, string> key)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tree in trees)
        {
            foreach (var comment in CommentsOf(tree))
            {
                var words = key(tree, comment);
                counts[words] = counts.GetValueOrDefault(words) + 1;
            }
        }

        return counts;
    }

    private static bool Take(Dictionary<string, int> counts, string key)
    {
        if (counts.GetValueOrDefault(key) is not (> 0 and var count))
            return false;
        counts[key] = count - 1;
        return true;
    }

    private static IEnumerable<SyntaxTrivia> CommentsOf(SyntaxTree tree) => tree.GetTrivia(new TextSpan(0, tree.Text.Length)).Where(static trivia => trivia.IsComment);

    private static string WordsOf(SyntaxTree tree, SyntaxTrivia comment) =>
        string.Join(' ', tree.Text.GetString(comment.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string LettersOf(SyntaxTree tree, SyntaxTrivia comment) => LettersOf(tree.Text.GetString(comment.Span));

    // Without white space and the marks that make a comment.
    private static string LettersOf(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c) && c is not ('/' or '*' or '#')));
}
