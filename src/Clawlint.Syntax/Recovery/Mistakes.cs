using System.Collections.Immutable;
using Clawlint.Syntax.Lexing;
using Clawlint.Syntax.Parsing;

namespace Clawlint.Syntax.Recovery;

/// <summary>What the recovery has found so far: the mistakes, the text that it passed over, and the template markers.</summary>
internal sealed class Mistakes
{
    private readonly List<SyntaxError> _errors = [];
    private readonly List<TextSpan> _skipped = [];
    private readonly List<TextSpan> _templateMarkers = [];
    private readonly List<TextSpan> _forgotten = [];

    /// <summary>True when a mistake was found.</summary>
    public bool Any => _errors.Count > 0 || HasTemplateMarkers;

    public bool HasTemplateMarkers => _templateMarkers.Count > 0;

    public void Report(SyntaxErrorKind kind, TextSpan span) => _errors.Add(new SyntaxError(kind, span));

    public void Report(SyntaxErrorKind kind, TextSpan span, bool isCertain, params ReadOnlySpan<TextEdit> repair)
        => _errors.Add(new SyntaxError(kind, span) { Repair = [.. repair], IsRepairCertain = isCertain });

    public void Report(SyntaxError error) => _errors.Add(error);

    /// <summary>Text that fits nowhere; what directly follows such text belongs to the same mistake.</summary>
    public void ReportUnexpected(TextSpan span)
    {
        if (_errors.Count > 0 && _errors[^1] is { Kind: SyntaxErrorKind.Unexpected } last && span.Start - last.Span.End is 0 or 1)
            _errors[^1] = last with { Span = TextSpan.FromBounds(last.Span.Start, span.End) };
        else
            Report(SyntaxErrorKind.Unexpected, span);
    }

    /// <summary>Drops the mistakes within a stretch that turned out to be one mistake itself; stretches come in the order of the text.</summary>
    public void ForgetWithin(TextSpan span) => _forgotten.Add(span);

    /// <summary>Text that becomes trivia.</summary>
    public void Skip(TextSpan span)
    {
        if (!span.IsEmpty)
            _skipped.Add(span);
    }

    public void AddTemplateMarker(TextSpan span) => _templateMarkers.Add(span);

    /// <summary>The skipped stretches in order; where two share bytes the first one has them.</summary>
    public ImmutableArray<TextSpan> SkippedText()
    {
        _skipped.Sort((x, y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : y.End.CompareTo(x.End));
        var result = ImmutableArray.CreateBuilder<TextSpan>(_skipped.Count);
        var end = 0;
        foreach (var span in _skipped)
        {
            if (span.End <= end)
                continue;
            result.Add(TextSpan.FromBounds(Math.Max(span.Start, end), span.End));
            end = span.End;
        }

        return result.ToImmutable();
    }

    /// <summary>All mistakes in the order of the text; the template markers are one.</summary>
    public IEnumerable<SyntaxError> AllErrors()
    {
        var errors = _errors.Where(error => !IsForgotten(error));
        if (HasTemplateMarkers)
        {
            // What the template will put there may well open, close or separate.
            errors = errors.Where(error => error.Kind is not (SyntaxErrorKind.Unclosed or SyntaxErrorKind.UnmatchedClose or SyntaxErrorKind.MissingOuterBraces));
            errors = errors.Append(new SyntaxError(SyntaxErrorKind.TemplateMarkers, _templateMarkers[0])
            {
                RelatedSpans = [.. _templateMarkers.Skip(1)],
            });
        }

        // The brace that is missing before a key comes before whatever is wrong with the key.
        return errors.OrderBy(error => error.Span.Start)
            .ThenBy(error => error.Kind != SyntaxErrorKind.MissingOuterBraces)
            .ThenBy(error => error.Span.End);
    }

    private bool IsForgotten(SyntaxError error)
    {
        if (_forgotten.Count == 0 || error.Kind is SyntaxErrorKind.TrailingText or SyntaxErrorKind.TooDeep)
            return false;
        var index = _forgotten.BinarySearch(error.Span, TextSpanStartComparer.Instance);
        index = index >= 0 ? index : ~index - 1;
        return index >= 0 && _forgotten[index].Contains(error.Span);
    }
}
