using System.Collections.Immutable;
using System.Text;

namespace Clawlint.Syntax.Editing;

/// <summary>Follows a text through several rounds of edits and tells which stretches of the first text are still there.</summary>
public sealed class TextHistory
{
    private List<(int Original, int Current, int Length)> _kept;

    /// <summary>Begins with a text.</summary>
    public TextHistory(SourceText original)
    {
        Original = original;
        Current = original;
        _kept = [(0, 0, original.Length)];
    }

    /// <summary>The first text.</summary>
    public SourceText Original { get; }

    /// <summary>The text after all rounds.</summary>
    public SourceText Current { get; private set; }

    /// <summary>Applies a round of edits, in offsets of <see cref="Current"/>; sorted, not overlapping.</summary>
    public void Apply(ImmutableArray<TextEdit> edits)
    {
        var next = new List<(int Original, int Current, int Length)>(_kept.Count + edits.Length);
        var (shift, index) = (0, 0);
        foreach (var edit in edits)
        {
            KeepUpTo(edit.Span.Start);
            SkipTo(edit.Span.End);
            shift += Encoding.UTF8.GetByteCount(edit.NewText) - edit.Span.Length;
        }

        KeepUpTo(int.MaxValue);
        _kept = next;
        Current = Current.WithEdits(edits);

        void KeepUpTo(int end)
        {
            for (; index < _kept.Count && _kept[index].Current < end; index++)
            {
                var (original, current, length) = _kept[index];
                var kept = Math.Min(length, end - current);
                next.Add((original, current + shift, kept));
                if (kept < length)
                {
                    _kept[index] = (original + kept, current + kept, length - kept);
                    return;
                }
            }
        }

        void SkipTo(int end)
        {
            for (; index < _kept.Count && _kept[index].Current < end; index++)
            {
                var (original, current, length) = _kept[index];
                var gone = Math.Min(length, end - current);
                if (gone < length)
                {
                    _kept[index] = (original + gone, current + gone, length - gone);
                    return;
                }
            }
        }
    }

    /// <summary>Puts another text in the place of the whole.</summary>
    public void Replace(SourceText text)
    {
        _kept = [];
        Current = text;
    }

    /// <summary>The edits that lead from the first text to the last: sorted, not overlapping.</summary>
    public ImmutableArray<TextEdit> GetEdits()
    {
        var edits = new List<TextEdit>();
        var (original, current) = (0, 0);
        foreach (var kept in _kept.Append((Original: Original.Length, Current: Current.Length, Length: 0)))
        {
            var gone = TextSpan.FromBounds(original, kept.Original);
            var come = TextSpan.FromBounds(current, kept.Current);
            if (!gone.IsEmpty || !come.IsEmpty)
                edits.Add(new TextEdit(gone, Current.GetString(come)));
            (original, current) = (kept.Original + kept.Length, kept.Current + kept.Length);
        }

        return TextEdits.Normalize(Original, edits);
    }
}
