using System.Collections.Immutable;
using Clawlint.Syntax;

namespace Clawlint.Suppressions;

/// <summary>A comment that begins with <c>clawlint-</c>: <c>// clawlint-disable-next-line RULE, RULE -- reason</c>.</summary>
public sealed record SuppressionComment
{
    /// <summary>What every suppression comment begins with.</summary>
    public const string Prefix = "clawlint-";

    /// <summary>What stands between the rules and the reason.</summary>
    public const string ReasonMark = "--";

    private static readonly (string Name, SuppressionDirective Directive)[] Names =
    [
        ("clawlint-disable-next-line", SuppressionDirective.DisableNextLine),
        ("clawlint-disable-line", SuppressionDirective.DisableLine),
        ("clawlint-disable", SuppressionDirective.Disable),
        ("clawlint-disable-file", SuppressionDirective.DisableFile),
        ("clawlint-enable", SuppressionDirective.Enable),
    ];

    private SuppressionComment(SyntaxTree tree, TextSpan span, TextSpan name)
    {
        Tree = tree;
        Span = span;
        NameSpan = name;
    }

    /// <summary>The names of all directives.</summary>
    public static IEnumerable<string> DirectiveNames => Names.Select(static entry => entry.Name);

    /// <summary>The file.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The comment, its marks included.</summary>
    public TextSpan Span { get; }

    /// <summary>The directive's name.</summary>
    public TextSpan NameSpan { get; }

    /// <summary>What the comment does.</summary>
    public SuppressionDirective Directive { get; private init; }

    /// <summary>The rules that it names.</summary>
    public ImmutableArray<SuppressedRule> Rules { get; private init; } = [];

    /// <summary>Why, in the words of whoever wrote it; null where no reason is given.</summary>
    public string? Reason { get; private init; }

    /// <summary>Whether the comment is in force: it names a directive, and a reason where one is needed.</summary>
    public bool IsInForce => Directive == SuppressionDirective.Enable || (Directive != SuppressionDirective.Unknown && Reason is not null);

    /// <summary>The suppression comments of a file, in the order of the text. Costs a search of the text where there are none.</summary>
    public static ImmutableArray<SuppressionComment> ReadAll(SyntaxTree tree)
    {
        if (tree.Text.Bytes.IndexOf("clawlint-"u8) < 0)
            return [];
        var comments = ImmutableArray.CreateBuilder<SuppressionComment>();
        foreach (var trivia in tree.GetTrivia(new TextSpan(0, tree.Text.Length)))
        {
            if (trivia.IsComment && Read(tree, trivia) is { } comment)
                comments.Add(comment);
        }

        return comments.ToImmutable();
    }

    /// <summary>Reads a comment; null where it is an ordinary one.</summary>
    private static SuppressionComment? Read(SyntaxTree tree, SyntaxTrivia trivia)
    {
        const int MarkLength = 2;
        var end = trivia.Kind == SyntaxKind.BlockComment ? trivia.Span.End - MarkLength : trivia.Span.End;
        var content = Trim(tree.Text, TextSpan.FromBounds(trivia.Span.Start + MarkLength, end));
        if (!tree.Text.Bytes[content.Start..content.End].StartsWith("clawlint-"u8))
            return null;

        var name = new TextSpan(content.Start, LengthOfWord(tree.Text, content));
        var rest = TextSpan.FromBounds(name.End, content.End);
        var mark = FindReasonMark(tree.Text, rest);
        var rules = mark < 0 ? rest : TextSpan.FromBounds(rest.Start, mark);
        var reason = mark < 0 ? "" : tree.Text.GetString(TextSpan.FromBounds(mark + ReasonMark.Length, rest.End)).Trim();
        return new SuppressionComment(tree, trivia.Span, name)
        {
            Directive = Array.Find(Names, entry => entry.Name == tree.Text.GetString(name)).Directive,
            Rules = ReadRules(tree.Text, rules),
            Reason = reason.Length > 0 ? reason : null,
        };
    }

    private static ImmutableArray<SuppressedRule> ReadRules(SourceText text, TextSpan span)
    {
        var rules = ImmutableArray.CreateBuilder<SuppressedRule>();
        for (var start = span.Start; start < span.End;)
        {
            var comma = text.Bytes[start..span.End].IndexOf((byte)',');
            var end = comma < 0 ? span.End : start + comma;
            var word = Trim(text, TextSpan.FromBounds(start, end));
            if (!word.IsEmpty)
                rules.Add(new SuppressedRule(text.GetString(word), word));
            start = end + 1;
        }

        return rules.ToImmutable();
    }

    /// <summary>The first <c>--</c> with a blank before it: names of rules hold dashes too.</summary>
    private static int FindReasonMark(SourceText text, TextSpan span)
    {
        for (var at = span.Start; at + 1 < span.End; at++)
        {
            if (text.Bytes[at] == '-' && text.Bytes[at + 1] == '-' && IsBlank(text.Bytes[at - 1]))
                return at;
        }

        return -1;
    }

    private static int LengthOfWord(SourceText text, TextSpan span)
    {
        var length = 0;
        while (length < span.Length && (char.IsAsciiLetterOrDigit((char)text.Bytes[span.Start + length]) || text.Bytes[span.Start + length] is (byte)'-' or (byte)'_'))
            length++;
        return length;
    }

    private static TextSpan Trim(SourceText text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsBlank(text.Bytes[start]))
            start++;
        while (end > start && IsBlank(text.Bytes[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsBlank(byte c) => c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
