using System.Collections.Immutable;
using Clawlint.Syntax;

namespace Clawlint.Fixes;

/// <summary>Stretches of a text that are taken, in order; no two share a byte or a border.</summary>
internal sealed class SpanSet
{
    private readonly List<TextSpan> _spans = [];

    /// <summary>True where none of some edits shares a byte or a border with a stretch that is taken.</summary>
    public bool HasRoomFor(ImmutableArray<TextEdit> edits)
    {
        foreach (var edit in edits)
        {
            var next = IndexOf(edit.Span);
            if ((next < _spans.Count && _spans[next].Touches(edit.Span)) || (next > 0 && _spans[next - 1].Touches(edit.Span)))
                return false;
        }

        return true;
    }

    /// <summary>Takes the stretches of some edits.</summary>
    public void Add(ImmutableArray<TextEdit> edits)
    {
        foreach (var edit in edits)
            _spans.Insert(IndexOf(edit.Span), edit.Span);
    }

    private int IndexOf(TextSpan span)
    {
        var index = _spans.BinarySearch(span, Comparer<TextSpan>.Create((left, right) => left.Start.CompareTo(right.Start)));
        return index >= 0 ? index : ~index;
    }
}
