using Clawlint.Syntax;

namespace Clawlint.Suppressions;

/// <summary>Changes to suppression comments.</summary>
internal static class SuppressionEdits
{
    /// <summary>Takes rules out of a comment; the comment goes with the last of them.</summary>
    public static TextEdit RemoveRules(SuppressionComment comment, IReadOnlyCollection<SuppressedRule> rules)
    {
        var kept = comment.Rules.Where(rule => !rules.Contains(rule)).Select(static rule => rule.Word).ToList();
        return kept.Count == 0
            ? Remove(comment)
            : new TextEdit(TextSpan.FromBounds(comment.Rules[0].Span.Start, comment.Rules[^1].Span.End), string.Join(", ", kept));
    }

    /// <summary>Takes a comment away: with its line where it stands alone, else with the blanks before it.</summary>
    public static TextEdit Remove(SuppressionComment comment)
    {
        var text = comment.Tree.Text.Bytes;
        var (start, end) = (comment.Span.Start, comment.Span.End);
        while (start > 0 && IsBlank(text[start - 1]))
            start--;
        var afterBlanks = end;
        while (afterBlanks < text.Length && IsBlank(text[afterBlanks]))
            afterBlanks++;
        var isFirst = start == 0 || text[start - 1] is (byte)'\n' or (byte)'\r';
        var isLast = afterBlanks == text.Length || text[afterBlanks] is (byte)'\n' or (byte)'\r';
        if (isFirst && isLast)
            return new TextEdit(TextSpan.FromBounds(start, AfterLineEnd(text, afterBlanks)), "");
        return isLast ? new TextEdit(TextSpan.FromBounds(start, afterBlanks), "") : new TextEdit(TextSpan.FromBounds(comment.Span.Start, afterBlanks), "");
    }

    private static int AfterLineEnd(ReadOnlySpan<byte> text, int at)
    {
        if (at < text.Length && text[at] == '\r')
            at++;
        return at < text.Length && text[at] == '\n' ? at + 1 : at;
    }

    private static bool IsBlank(byte c) => c is (byte)' ' or (byte)'\t';
}
