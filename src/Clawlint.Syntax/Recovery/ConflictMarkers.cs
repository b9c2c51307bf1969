using System.Collections.Immutable;
using Clawlint.Syntax.Parsing;

namespace Clawlint.Syntax.Recovery;

/// <summary>Git's conflict markers: our side is read, the other one is passed over.</summary>
internal sealed class ConflictMarkers
{
    private readonly List<TextSpan> _markers = [];
    private readonly List<TextSpan> _dropped = [];
    private readonly List<SyntaxError> _conflicts = [];
    private bool _isOurs;
    private bool _isEndMissing;

    /// <summary>What is to be passed over at the beginning of a line: a marker, or a marker with the other side up to the last marker; empty where no marker is.</summary>
    public TextSpan Skip(ReadOnlySpan<byte> text, int offset)
    {
        if (IsMarker(text, offset, (byte)'<') && !_isOurs)
        {
            _isOurs = true;
            return Take(text, offset, TextLine.End(text, offset));
        }

        if (!_isOurs)
            return default;
        if (IsMarker(text, offset, (byte)'>'))
            return Finish(text, Take(text, offset, TextLine.End(text, offset)));
        return IsMarker(text, offset, (byte)'=') || IsMarker(text, offset, (byte)'|') ? SkipOtherSide(text, offset) : default;
    }

    /// <summary>Reports what was found, a conflict being one mistake.</summary>
    public void Report(Mistakes mistakes)
    {
        if (_markers.Count > 0)
            _conflicts.Add(ToError());
        foreach (var conflict in _conflicts)
            mistakes.Report(conflict);
    }

    /// <summary>The other side, up to the last marker; the marker alone where the conflict has no end.</summary>
    private TextSpan SkipOtherSide(ReadOnlySpan<byte> text, int offset)
    {
        var skipped = Take(text, offset, TextLine.End(text, offset));
        if (_isEndMissing)
            return skipped;
        var end = text[offset..].IndexOf("\n>>>>>>>"u8);
        _isEndMissing = end < 0;
        if (_isEndMissing)
            return skipped;

        end += offset + 1;
        for (var line = TextLine.Next(text, offset); line < end; line = TextLine.Next(text, line))
        {
            if (IsMarker(text, line, (byte)'='))
                Take(text, line, TextLine.End(text, line));
        }

        var last = Take(text, end, TextLine.End(text, end));
        return Finish(text, TextSpan.FromBounds(offset, last.End));
    }

    private TextSpan Take(ReadOnlySpan<byte> text, int start, int end)
    {
        var marker = TextSpan.FromBounds(start, end);
        _markers.Add(marker);
        _dropped.Add(TextSpan.FromBounds(start, TextLine.Next(text, end)));
        return marker;
    }

    private TextSpan Finish(ReadOnlySpan<byte> text, TextSpan skipped)
    {
        _dropped.Add(TextSpan.FromBounds(skipped.Start, TextLine.Next(text, skipped.End)));
        _conflicts.Add(ToError());
        _markers.Clear();
        _dropped.Clear();
        _isOurs = false;
        return skipped;
    }

    private SyntaxError ToError()
        => new(SyntaxErrorKind.MergeConflict, _markers[0])
        {
            RelatedSpans = [.. _markers.Skip(1)],
            Repair = [.. Merge(_dropped).Select(span => new TextEdit(span, ""))],
        };

    private static ImmutableArray<TextSpan> Merge(List<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }

        return [.. merged];
    }

    private static bool IsMarker(ReadOnlySpan<byte> text, int offset, byte sign)
    {
        var end = TextLine.End(text, offset);
        var line = text[offset..end];
        return line.Length >= 7
            && line[..7].IndexOfAnyExcept(sign) < 0
            && (line.Length == 7 || line[7] == ' ');
    }
}
