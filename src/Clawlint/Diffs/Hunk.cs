using Clawlint.Syntax;

namespace Clawlint.Diffs;

/// <summary>Changes that stand close together, with the lines around them.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="OldSpan">The lines of the old text, context included.</param>
/// <param name="NewSpan">The lines of the new text, context included.</param>
internal sealed record Hunk(List<LineChange> Changes, TextSpan OldSpan, TextSpan NewSpan)
{
    private const int ContextLines = 3;

    /// <summary>Groups changes whose context would meet.</summary>
    public static List<Hunk> Group(SourceText before, List<LineChange> changes)
    {
        var hunks = new List<Hunk>();
        foreach (var change in changes)
        {
            var start = StepBack(before.Bytes, change.OldSpan.Start);
            var end = StepForward(before.Bytes, change.OldSpan.End);
            var shift = change.NewSpan.End - change.OldSpan.End;
            if (hunks.Count > 0 && hunks[^1].OldSpan.End >= start)
            {
                var last = hunks[^1];
                last.Changes.Add(change);
                hunks[^1] = last with { OldSpan = TextSpan.FromBounds(last.OldSpan.Start, end), NewSpan = TextSpan.FromBounds(last.NewSpan.Start, end + shift) };
                continue;
            }

            var newStart = start + change.NewSpan.Start - change.OldSpan.Start;
            hunks.Add(new Hunk([change], TextSpan.FromBounds(start, end), TextSpan.FromBounds(newStart, end + shift)));
        }

        return hunks;
    }

    private static int StepBack(ReadOnlySpan<byte> text, int offset)
    {
        for (var i = 0; i < ContextLines && offset > 0; i++)
            offset = text[..(offset - 1)].LastIndexOf((byte)'\n') + 1;
        return offset;
    }

    private static int StepForward(ReadOnlySpan<byte> text, int offset)
    {
        for (var i = 0; i < ContextLines && offset < text.Length; i++)
        {
            var end = text[offset..].IndexOf((byte)'\n');
            offset = end < 0 ? text.Length : offset + end + 1;
        }

        return offset;
    }
}
