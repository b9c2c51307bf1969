using Clawlint.Syntax.Lexing;

namespace Clawlint.Syntax.Recovery;

/// <summary>
/// Finds where a string ends, or where it began, when a quote is lost: every place where the quote may have stood is tried,
/// and the one after which the rest of the line reads best wins.
/// </summary>
internal sealed class QuoteRepair
{
    private const int MaxLine = 1024;
    private const int MaxCandidates = 64;

    /// <summary>Bytes that all judgements together may read, so that a hostile file costs no more than its length times a constant.</summary>
    private long _budget;

    private readonly bool _hasBareKeys;

    public QuoteRepair(ReadOnlySpan<byte> text)
    {
        _budget = (8L * text.Length) + (4 << 20);
        _hasBareKeys = HasBareKeys(text);
    }

    /// <summary>True when a string at an offset reads well as it stands, up to the end of its line.</summary>
    public bool ReadsWell(ReadOnlySpan<byte> text, int offset, LexicalContext context)
        => Judge(text[offset..LineLimit(text, offset)], context.ExpectedOfScalar, context, text, offset) == 0;

    /// <summary>True when a line that begins with a bare key reads as JSON5, or has no quotes that could say something else.</summary>
    public bool IsReadableKey(ReadOnlySpan<byte> text, int offset, LexicalContext context)
    {
        var line = text[offset..LineLimit(text, offset)];
        return !line.ContainsAny((byte)'"', (byte)'\'') || Judge(line, context.ExpectedOfScalar, context, text, offset) != LineGrammar.Unreadable;
    }

    /// <summary>The best reading of a string that began at <paramref name="start"/> with a quote and is not closed where it should be.</summary>
    public bool TryFindEnd(ReadOnlySpan<byte> text, int start, LexicalContext context, out QuoteCandidate best, out bool isCertain)
    {
        var limit = LineLimit(text, start);
        var quote = text[start];
        var bestPenalty = LineGrammar.Unreadable;
        var rivalPenalty = LineGrammar.Unreadable;
        best = default;
        isCertain = false;
        if (_budget < 0)
            return false;
        var tried = 0;
        var line = new byte[limit - start + 1];
        for (var offset = start + 1; offset <= limit && tried < MaxCandidates; offset++)
        {
            if (offset < limit && text[offset] == '\\')
            {
                offset++;
                continue;
            }

            if (!IsCandidateEnd(text, start, offset, limit, out var candidate))
                continue;
            tried++;
            var contentLength = candidate.Content.End - start;
            text[start..candidate.Content.End].CopyTo(line);
            line[contentLength] = quote;
            text[candidate.Rest..limit].CopyTo(line.AsSpan(contentLength + 1));
            var penalty = Judge(line.AsSpan(0, contentLength + 1 + limit - candidate.Rest), context.ExpectedOfScalar, context, text, start);
            if (penalty != LineGrammar.Unreadable && EndsWithTypographicQuote(text, candidate.Content))
                penalty += 3;
            if (penalty < bestPenalty)
                (bestPenalty, rivalPenalty, best) = (penalty, bestPenalty, candidate);
            else if (candidate.Content != best.Content)
                rivalPenalty = Math.Min(rivalPenalty, penalty);
        }

        isCertain = bestPenalty < rivalPenalty && bestPenalty <= 2;
        return bestPenalty != LineGrammar.Unreadable;
    }

    /// <summary>True when the line reads as JSON5 once a quote stands before <paramref name="start"/>.</summary>
    public bool IsOpeningLost(ReadOnlySpan<byte> text, int start, LexicalContext context, out byte quote)
    {
        var limit = LineLimit(text, start);
        var next = text[start..limit].IndexOfAny((byte)'"', (byte)'\'');
        quote = next < 0 ? (byte)'"' : text[start + next];
        if (next < 0 || _budget < 0)
            return false;
        if (quote == '\'' && text[start..limit].Contains((byte)'"') && !IsOpeningLost(text, start, limit, context, quote))
            quote = (byte)'"';
        return IsOpeningLost(text, start, limit, context, quote);
    }

    private bool IsOpeningLost(ReadOnlySpan<byte> text, int start, int limit, LexicalContext context, byte quote)
    {
        var line = new byte[limit - start + 1];
        line[0] = quote;
        text[start..limit].CopyTo(line.AsSpan(1));
        return Judge(line, context.ExpectedOfScalar, context, text, start) <= 4;
    }

    /// <summary>The line reads well after one of the further quotes on it: those before are part of the string.</summary>
    public bool TryFindLaterQuote(ReadOnlySpan<byte> text, int firstQuote, LexicalContext context, out int last)
    {
        var limit = LineLimit(text, firstQuote);
        var quote = text[firstQuote];
        var after = context.ExpectedOfScalar == Expectation.Key ? Expectation.Colon : Expectation.Separator;
        for (last = firstQuote + 1; last < limit && _budget >= 0; last++)
        {
            if (text[last] == '\\')
                last++;
            else if (text[last] == quote && Judge(text[(last + 1)..limit], after, context, text, last) <= 1)
                return true;
        }

        return false;
    }

    private int Judge(ReadOnlySpan<byte> line, Expectation expected, LexicalContext context, ReadOnlySpan<byte> text, int start)
    {
        _budget -= line.Length;
        if (_budget < 0)
            return LineGrammar.Unreadable;
        var limit = LineLimit(text, start);
        var window = text[..Math.Min(text.Length, limit + MaxLine)];
        var next = TextLine.SkipTrivia(window, limit);
        var surroundings = new LineSurroundings(
            _hasBareKeys,
            next >= window.Length || text[next] is ((byte)'}' or (byte)']'),
            limit < TextLine.End(text, start));
        return LineGrammar.Judge(line, expected, context, surroundings);
    }

    /// <summary>A string may end before punctuation, at the end of its line, or at a typographic quote.</summary>
    private static bool IsCandidateEnd(ReadOnlySpan<byte> text, int start, int offset, int limit, out QuoteCandidate candidate)
    {
        var end = TextLine.TrimEnd(text, start + 1, offset);
        candidate = new QuoteCandidate(TextSpan.FromBounds(start + 1, end), end, default);
        if (offset == limit || text[offset] is ((byte)',' or (byte)':' or (byte)'}' or (byte)']') || (end < offset && TextLine.IsCommentStart(text, offset)))
            return true;
        if (text[offset] < 0x80 || !Quotes.IsTypographicAt(text, offset, out var length, out _))
            return false;
        candidate = new QuoteCandidate(TextSpan.FromBounds(start + 1, offset), offset + length, new TextSpan(offset, length));
        return true;
    }

    private static bool EndsWithTypographicQuote(ReadOnlySpan<byte> text, TextSpan content)
    {
        System.Text.Rune.DecodeLastFromUtf8(text.Slice(content.Start, content.Length), out var last, out _);
        return Quotes.IsTypographic(last.Value);
    }

    private static int LineLimit(ReadOnlySpan<byte> text, int offset)
    {
        var window = text[..Math.Min(text.Length, offset + MaxLine)];
        return TextLine.End(window, offset);
    }

    /// <summary>True when a line of the file begins with a key without quotes.</summary>
    private static bool HasBareKeys(ReadOnlySpan<byte> text)
    {
        for (var offset = 0; offset < text.Length; offset = TextLine.Next(text, offset))
        {
            var start = TextLine.SkipBlanks(text, offset);
            var end = start;
            if (IdentifierLexer.TrySkip(text, ref end, out _) && end < text.Length && text[end] == ':')
                return true;
        }

        return false;
    }
}
