using System.Collections.Immutable;
using Clawlint.Syntax;

namespace Clawlint.Fixes;

/// <summary>Stretches of a text that are taken, in order; no two share a byte or a border.</summary>
internal sealed class SpanSet
{
    private readonly List<TextSpan> _spans = [];

    /// <summary>Takes the stretches of some edits, all or none.</summary>
    /// <returns>False where one of them shares a byte or a border with a stretch that is taken.</returns>
    public bool TryAdd(ImmutableArray<TextEdit> edits)
    {
        foreach (var edit in edits)
        {
            var next = IndexOf(edit.Span);
            if ((next < _spans.Count && _spans[next].Touches(edit.Span)) || (next > 0 && _spans[next - 1].Touches(edit.Span)))
                return false;
        }

        foreach (var edit in edits)
            _spans.Insert(IndexOf(edit.Span), edit.Span);
        return true;
    }

    private int IndexOf(TextSpan span)
    {
        var index = _spans.BinarySearch(span, Comparer<TextSpan>.Create((left, right) => left.Start.CompareTo(right.Start)));
        return index >= 0 ? index : ~index;
    }
}
