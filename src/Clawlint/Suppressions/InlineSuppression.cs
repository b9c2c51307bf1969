using Clawlint.Diagnostics;
using Clawlint.Syntax;

namespace Clawlint.Suppressions;

/// <summary>One rule that a comment suppresses in a part of its file.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Range">Where findings must begin to be suppressed.</param>
internal sealed record InlineSuppression(SuppressionComment Comment, SuppressedRule Rule, TextSpan Range)
{
    /// <summary>True once a finding was suppressed.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether a finding is suppressed.</summary>
    public bool Covers(Diagnostic finding) =>
        ReferenceEquals(finding.Location.Text, Comment.Tree.Text) && finding.Rule.Code == Rule.Rule!.Code
        && finding.Location.Span.Start >= Range.Start && finding.Location.Span.Start <= Range.End;

    /// <summary>The suppressions that the comments of one file make.</summary>
    public static IEnumerable<InlineSuppression> Of(IReadOnlyList<SuppressionComment> comments)
    {
        for (var i = 0; i < comments.Count; i++)
        {
            var comment = comments[i];
            if (!comment.IsInForce || comment.Directive == SuppressionDirective.Enable)
                continue;
            foreach (var rule in comment.Rules.Where(static rule => rule.Rule is not null).DistinctBy(static rule => rule.Rule))
                yield return new InlineSuppression(comment, rule, RangeOf(comments, i, rule));
        }
    }

    private static TextSpan RangeOf(IReadOnlyList<SuppressionComment> comments, int index, SuppressedRule rule)
    {
        var comment = comments[index];
        var text = comment.Tree.Text;
        return comment.Directive switch
        {
            SuppressionDirective.DisableLine => LineAt(text, comment.Span.Start),
            SuppressionDirective.DisableNextLine => NextLine(comment),
            SuppressionDirective.Disable => TextSpan.FromBounds(comment.Span.End, EndOfBlock(comments, index, rule)),
            _ => new TextSpan(0, text.Length),
        };
    }

    private static TextSpan LineAt(SourceText text, int offset) => text.GetLineSpan(text.GetPosition(offset).Line);

    /// <summary>The first line after the comment's that holds more than blanks and comments; nothing where none does.</summary>
    private static TextSpan NextLine(SuppressionComment comment)
    {
        var tree = comment.Tree;
        var at = LineAt(tree.Text, comment.Span.End).End;
        foreach (var trivia in tree.GetTrivia(TextSpan.FromBounds(at, tree.Text.Length)))
        {
            if (trivia.Span.Start > at)
                break;
            at = trivia.Span.End;
        }

        return at < tree.Text.Length ? LineAt(tree.Text, at) : new TextSpan(at, 0);
    }

    private static int EndOfBlock(IReadOnlyList<SuppressionComment> comments, int index, SuppressedRule rule)
    {
        var end = comments.Skip(index + 1).FirstOrDefault(comment => comment.Directive == SuppressionDirective.Enable && comment.Rules.Any(enabled => enabled.Rule == rule.Rule));
        return end?.Span.Start ?? comments[index].Tree.Text.Length;
    }
}
