using System.Collections.Immutable;
using System.Text;

namespace Clawlint.Syntax.Editing;

/// <summary>What can be done with several edits of one text.</summary>
public static class TextEdits
{
    /// <summary>Sorts edits, joins those that touch, and cuts off what they leave as it is.</summary>
    /// <exception cref="InvalidOperationException">Two edits overlap.</exception>
    public static ImmutableArray<TextEdit> Normalize(SourceText text, IEnumerable<TextEdit> edits)
    {
        var result = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var edit in JoinTouching(edits))
        {
            var trimmed = Trim(text, edit);
            if (!trimmed.Span.IsEmpty || trimmed.NewText.Length > 0)
                result.Add(trimmed);
        }

        return result.ToImmutable();
    }

    /// <summary>A stretch of a text with the edits within it.</summary>
    /// <exception cref="InvalidOperationException">Two edits overlap.</exception>
    internal static string Apply(SourceText text, TextSpan range, IEnumerable<TextEdit> edits)
    {
        var builder = new StringBuilder(range.Length);
        var at = range.Start;
        foreach (var edit in JoinTouching(edits))
        {
            builder.Append(text.GetString(TextSpan.FromBounds(at, edit.Span.Start))).Append(edit.NewText);
            at = edit.Span.End;
        }

        return builder.Append(text.GetString(TextSpan.FromBounds(at, range.End))).ToString();
    }

    private static List<TextEdit> JoinTouching(IEnumerable<TextEdit> edits)
    {
        var joined = new List<TextEdit>();
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End))
        {
            if (joined.Count == 0 || joined[^1].Span.End < edit.Span.Start)
                joined.Add(edit);
            else if (joined[^1].Span.End == edit.Span.Start)
                joined[^1] = new TextEdit(TextSpan.FromBounds(joined[^1].Span.Start, edit.Span.End), joined[^1].NewText + edit.NewText);
            else
                throw new InvalidOperationException($"Two edits overlap at {joined[^1].Span} and {edit.Span}.");
        }

        return joined;
    }

    private static TextEdit Trim(SourceText text, TextEdit edit)
    {
        var oldBytes = text.Bytes.Slice(edit.Span.Start, edit.Span.Length);
        var newBytes = Encoding.UTF8.GetBytes(edit.NewText).AsSpan();
        var prefix = oldBytes.CommonPrefixLength(newBytes);
        while (prefix > 0 && (SplitsCharacter(oldBytes, prefix) || SplitsCharacter(newBytes, prefix)))
            prefix--;
        var suffix = CommonSuffixLength(oldBytes[prefix..], newBytes[prefix..]);
        while (suffix > 0 && (SplitsCharacter(oldBytes, oldBytes.Length - suffix) || SplitsCharacter(newBytes, newBytes.Length - suffix)))
            suffix--;
        var span = TextSpan.FromBounds(edit.Span.Start + prefix, edit.Span.End - suffix);
        return new TextEdit(span, Encoding.UTF8.GetString(newBytes[prefix..^suffix]));
    }

    private static bool SplitsCharacter(ReadOnlySpan<byte> bytes, int at) => at < bytes.Length && (bytes[at] & 0xC0) == 0x80;

    private static int CommonSuffixLength(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[^(length + 1)] == right[^(length + 1)])
            length++;
        return length;
    }
}
