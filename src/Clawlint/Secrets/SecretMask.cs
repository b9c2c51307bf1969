using System.Collections.Immutable;
using System.Text;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Secrets;

/// <summary>
/// Finds credentials and hides them: every value at a secret path, and whatever looks like one in values, keys, comments and free text.
/// What hides is shown as <c>‹secret, 24 characters›</c>; within quotes the quotes stay.
/// </summary>
public static class SecretMask
{
    private const string MaskStart = "‹secret, ";

    /// <summary>A free text (a message, an excerpt, a log line) with everything masked that looks like a credential or stands at the name of one.</summary>
    public static string Mask(string text)
    {
        var source = SourceText.FromString(text);
        var all = new TextSpan(0, source.Length);
        var spans = SecretScanner.Scan(source.Bytes);
        AddEchoes(source, [all], Echoes(source, spans), spans);
        return MaskRange(source, all, Merge(spans)) is { IsMasked: true } masked ? masked.Text : text;
    }

    /// <summary>
    /// The places of all secrets of a file, sorted, not overlapping; without the quotes of a string. Works on broken files too.
    /// </summary>
    public static ImmutableArray<TextSpan> FindSecrets(SyntaxTree tree) => FindSecrets(tree, [new TextSpan(0, tree.Text.Length)]);

    /// <summary>The places of the secrets in some stretches of a file, such as the lines that are shown of it; a secret may reach beyond its stretch.</summary>
    public static ImmutableArray<TextSpan> FindSecrets(SyntaxTree tree, IEnumerable<TextSpan> ranges)
    {
        var lines = WholeLines(tree.Text, ranges);
        var (spans, echoes) = Look(tree, lines);
        AddEchoes(tree.Text, lines, echoes, spans);
        return Merge(spans);
    }

    /// <summary>The places of the secrets in stretches of two texts of one file. What is a secret in one of them is one in the other.</summary>
    internal static (ImmutableArray<TextSpan> Before, ImmutableArray<TextSpan> After) FindSecrets(
        SyntaxTree before, IEnumerable<TextSpan> rangesBefore, SyntaxTree after, IEnumerable<TextSpan> rangesAfter)
    {
        var linesBefore = WholeLines(before.Text, rangesBefore);
        var linesAfter = WholeLines(after.Text, rangesAfter);
        var (spansBefore, echoes) = Look(before, linesBefore);
        var (spansAfter, echoesAfter) = Look(after, linesAfter);
        echoes.UnionWith(echoesAfter);
        AddEchoes(before.Text, linesBefore, echoes, spansBefore);
        AddEchoes(after.Text, linesAfter, echoes, spansAfter);
        return (Merge(spansBefore), Merge(spansAfter));
    }

    /// <summary>A stretch of a text with the secrets in it masked, for code frames and excerpts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The stretch, usually a line.</param>
    /// <param name="secrets">The result of <see cref="FindSecrets(SyntaxTree)"/>; an empty array shows everything.</param>
    public static MaskedText MaskRange(SourceText text, TextSpan range, ImmutableArray<TextSpan> secrets) => MaskedText.Create(text, range, secrets);

    /// <summary>True where a free text holds something that <see cref="Mask"/> would hide.</summary>
    public static bool ContainsSecret(string text) => SecretScanner.Scan(Encoding.UTF8.GetBytes(text)).Count > 0;

    /// <summary>True where what the operations of one fix write holds a secret, so that no program may be handed a masked form of it.</summary>
    /// <param name="tree">The tree that the operations change.</param>
    /// <param name="operations">All operations of the fix.</param>
    public static bool ContainsSecret(SyntaxTree tree, ImmutableArray<FixOperation> operations)
    {
        var edits = operations.OfType<EditOperation>().Where(operation => operation.Path == tree.Text.Path).Select(operation => operation.Edit).ToList();
        if (edits.Count > 0 && WritesSecret(tree, edits))
            return true;
        var secrets = FindSecrets(tree).Select(tree.Text.GetString).Where(IsTellable).ToList();
        return operations.Select(WrittenText).Any(text => ContainsSecret(text) || secrets.Exists(secret => text.Contains(secret, StringComparison.Ordinal)));
    }

    /// <summary>True where a text holds a mask: somebody copied what was shown.</summary>
    public static bool IsMasked(string text) => text.Contains(MaskStart, StringComparison.Ordinal);

    /// <summary>How a secret is shown.</summary>
    /// <param name="length">Its length in characters.</param>
    public static string Replacement(int length) => $"{MaskStart}{length} characters›";

    /// <summary>Sorts spans and joins those that overlap.</summary>
    internal static ImmutableArray<TextSpan> Merge(List<TextSpan> spans)
    {
        spans.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
        var merged = ImmutableArray.CreateBuilder<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (merged.Count > 0 && merged[^1].End > span.Start)
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else if (!span.IsEmpty)
                merged.Add(span);
        }

        return merged.ToImmutable();
    }

    private static bool WritesSecret(SyntaxTree tree, List<TextEdit> edits)
    {
        var secrets = FindSecrets(SyntaxTree.Parse(tree.Text.WithEdits(edits)));
        var shift = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            var written = new TextSpan(edit.Span.Start + shift, Encoding.UTF8.GetByteCount(edit.NewText));
            if (secrets.Any(secret => secret.Overlaps(written)))
                return true;
            shift += written.Length - edit.Span.Length;
        }

        return false;
    }

    private static string WrittenText(FixOperation operation) => operation switch
    {
        EditOperation edit => edit.Edit.NewText,
        CreateOperation create => create.Content,
        RecodeOperation recode => Encoding.UTF8.GetString(recode.Content.Span),
        _ => "",
    };

    // A short word may well be the name of something else; hiding it everywhere would hide more than the secret.
    private static bool IsTellable(string secret) => secret.Length >= EchoSearch.ShortestSecret && !secret.All(char.IsAsciiLetter);

    // What stands at secret paths or looks like a secret in some lines, and the texts to be found again elsewhere.
    private static (List<TextSpan> Spans, HashSet<string> Echoes) Look(SyntaxTree tree, List<TextSpan> lines)
    {
        var atPaths = SecretNodes.Find(tree);
        var spans = new List<TextSpan>();
        foreach (var line in lines)
        {
            spans.AddRange(atPaths.Where(span => span.Overlaps(line)));
            spans.AddRange(SecretScanner.Scan(tree.Text.Bytes.Slice(line.Start, line.Length), line.Start));
        }

        return (spans, Echoes(tree.Text, atPaths.Concat(spans)));
    }

    private static HashSet<string> Echoes(SourceText text, IEnumerable<TextSpan> secrets) =>
        secrets.Select(text.GetString).Where(IsTellable).ToHashSet(StringComparer.Ordinal);

    // A secret that stands at its path stands, all the same, in the comment above or under another key.
    private static void AddEchoes(SourceText text, List<TextSpan> lines, HashSet<string> secrets, List<TextSpan> spans)
    {
        var search = new EchoSearch(secrets);
        foreach (var line in lines)
            search.AddTo(spans, text, line);
    }

    private static List<TextSpan> WholeLines(SourceText text, IEnumerable<TextSpan> ranges) => [.. Merge([.. ranges.Select(range => WholeLines(text, range))])];

    private static TextSpan WholeLines(SourceText text, TextSpan range)
    {
        var start = text.Bytes[..range.Start].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        var end = text.Bytes[range.End..].IndexOfAny((byte)'\n', (byte)'\r');
        return TextSpan.FromBounds(start, end < 0 ? text.Length : range.End + end);
    }
}
