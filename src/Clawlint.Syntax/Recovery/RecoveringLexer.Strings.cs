using System.Collections.Immutable;
using Clawlint.Syntax.Lexing;
using Clawlint.Syntax.Parsing;

namespace Clawlint.Syntax.Recovery;

/// <summary>The strings of a broken file.</summary>
internal ref partial struct RecoveringLexer
{
    private void ReadString(byte quote)
    {
        var start = _position;
        var close = FindClose(start + 1, quote, out var hasTemplate);
        if (hasTemplate && close >= 0)
        {
            _mistakes.AddTemplateMarker(TextSpan.FromBounds(start, close + 1));
            AddToken(TokenKind.Scalar, SyntaxKind.Opaque, start, close + 1);
        }
        else if (close >= 0 && CanFollow(close + 1))
        {
            AddPlainString(start, close);
        }
        else if (close >= 0 && _quotes.ReadsWell(_text, start, _context))
        {
            AddPlainString(start, close);
        }
        else if (close < 0 && TryReadMultilineString(start, quote))
        {
        }
        else if (_quotes.TryFindEnd(_text, start, _context, out var candidate, out var isCertain))
        {
            AddStringWithoutClose(start, candidate, isCertain);
        }
        else if (close >= 0 && _quotes.TryFindLaterQuote(_text, close, _context, out var last))
        {
            AddStringWithInnerQuotes(start, close, last, quote);
        }
        else if (close >= 0)
        {
            AddPlainString(start, close);
        }
        else
        {
            var end = TextLine.TrimEnd(_text, start + 1, TextLine.End(_text, start));
            if (end > start + 1 && _text[end - 1] == ',')
                end--;
            AddStringWithoutClose(start, new QuoteCandidate(TextSpan.FromBounds(start + 1, end), end, default), isCertain: false);
        }
    }

    /// <summary>Offset of the quote that closes a string on its line (line continuations included); -1 where none does. Quotes within template markers are content.</summary>
    private readonly int FindClose(int offset, byte quote, out bool hasTemplate)
    {
        hasTemplate = false;
        var start = offset;
        while (offset < _text.Length)
        {
            offset = StringLexer.IndexOfSpecial(_text, offset, quote);
            if (offset >= _text.Length || _text[offset] is (byte)'\n' or (byte)'\r')
                return -1;
            if (_text[offset] == '\\')
            {
                offset = Math.Max(offset + 1, StringLexer.SkipEscape(_text, offset, out _, out _));
            }
            else if (_text[offset] != quote)
            {
                offset++;
            }
            else if (EndOfTemplateAround(start, offset) is > 0 and var end)
            {
                hasTemplate = true;
                offset = end;
            }
            else
            {
                return offset;
            }
        }

        return -1;
    }

    /// <summary>The end of the <c>{{ }}</c> that a quote stands in; 0 where it stands in none.</summary>
    private readonly int EndOfTemplateAround(int start, int quote)
    {
        var before = _text[start..quote];
        var open = before.LastIndexOf("{{"u8);
        if (open < 0 || before[open..].IndexOf("}}"u8) >= 0)
            return 0;
        var close = _text[quote..TextLine.EndNearby(_text, quote)].IndexOf("}}"u8);
        return close < 0 ? 0 : quote + close + 2;
    }

    /// <summary>Whether what stands after a string is what may stand there. Something glued to a quote never is.</summary>
    private readonly bool CanFollow(int offset)
    {
        var next = TextLine.SkipBlanks(_text, offset);
        if (next >= _text.Length || _text[next] is (byte)'\n' or (byte)'\r' || TextLine.IsCommentStart(_text, next))
            return true;
        var isGlued = next == offset;
        return _text[next] switch
        {
            (byte)':' => _context.Expected != Expectation.Value || !_context.IsInObject,
            (byte)',' or (byte)'}' or (byte)']' or (byte)';' => true,
            (byte)'=' => _context.Expected == Expectation.Key,
            (byte)'#' => !isGlued,
            _ => !isGlued && !EndsLikePunctuation(offset - 1),
        };
    }

    /// <summary>What stands before a quote looks like the space between two strings: the quote may open one, not close one.</summary>
    private readonly bool EndsLikePunctuation(int quote)
    {
        var end = TextLine.TrimEnd(_text, 0, quote);
        return end < quote && end > 0 && _text[end - 1] is (byte)':' or (byte)',';
    }

    private void AddPlainString(int start, int close)
    {
        var content = _text[(start + 1)..close];
        var isEscaped = content.Contains((byte)'\\');
        if (isEscaped)
            ReportMalformedEscapes(start + 1, close);
        AddToken(TokenKind.Scalar, SyntaxKind.String, start, close + 1, isEscaped ? TokenFlags.Escaped : TokenFlags.None);
    }

    private readonly void ReportMalformedEscapes(int offset, int end)
    {
        while (offset < end)
        {
            var next = _text[offset..end].IndexOf((byte)'\\');
            if (next < 0)
                return;
            var backslash = offset + next;
            offset = Math.Max(backslash + 1, StringLexer.SkipEscape(_text[..end], backslash, out var isValid, out _));
            if (isValid)
                continue;
            var span = TextSpan.FromBounds(backslash, Math.Max(offset, Math.Min(end, backslash + 2)));
            _mistakes.Report(SyntaxErrorKind.MalformedEscape, span, isCertain: false, new TextEdit(new TextSpan(backslash, 0), "\\"));
        }
    }

    private void AddStringWithoutClose(int start, QuoteCandidate candidate, bool isCertain)
    {
        var quote = ((char)_text[start]).ToString();
        var end = candidate.Rest;
        if (candidate.TypographicQuote.IsEmpty)
        {
            _mistakes.Report(new SyntaxError(SyntaxErrorKind.LostQuote, TextSpan.FromBounds(start, end))
            {
                Repair = [new TextEdit(new TextSpan(end, 0), quote)],
                IsRepairCertain = isCertain,
            });
        }
        else
        {
            var edit = new TextEdit(candidate.TypographicQuote, quote);
            _mistakes.Report(SyntaxErrorKind.SmartQuotes, candidate.TypographicQuote, isCertain, edit);
        }

        AddRecoveredString(start, end, candidate.Content);
    }

    private void AddStringWithInnerQuotes(int start, int firstQuote, int last, byte quote)
    {
        var inner = ImmutableArray.CreateBuilder<TextSpan>();
        for (var offset = firstQuote; offset < last; offset++)
        {
            if (_text[offset] == '\\')
                offset++;
            else if (_text[offset] == quote)
                inner.Add(new TextSpan(offset, 1));
        }

        _mistakes.Report(new SyntaxError(SyntaxErrorKind.UnescapedQuote, inner[0])
        {
            RelatedSpans = [.. inner.Skip(1)],
            Repair = [.. inner.Select(span => new TextEdit(new TextSpan(span.Start, 0), "\\"))],
        });
        AddRecoveredString(start, last + 1, TextSpan.FromBounds(start + 1, last));
    }

    /// <summary>
    /// A string that goes on in the next lines: the next quote is followed by what follows a string, and no line between looks like a member.
    /// </summary>
    private bool TryReadMultilineString(int start, byte quote)
    {
        const int MaxLength = 8192;
        var window = _text[..Math.Min(_text.Length, start + MaxLength)];
        var close = start + 1;
        while (close < window.Length && window[close] != quote)
            close += window[close] == '\\' ? 2 : 1;
        if (close >= window.Length || close < TextLine.End(_text, start) || _context.Expected == Expectation.Key || LooksLikeMembers(TextLine.Next(_text, start), close, quote))
            return false;
        var next = TextLine.SkipBlanks(_text, close + 1);
        if (next < _text.Length && _text[next] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)'\n' or (byte)'\r'))
            return false;

        var breaks = ImmutableArray.CreateBuilder<TextSpan>();
        for (var offset = TextLine.End(_text, start); offset < close; offset = TextLine.End(_text, TextLine.Next(_text, offset)))
            breaks.Add(TextSpan.FromBounds(offset, TextLine.Next(_text, offset)));
        _mistakes.Report(new SyntaxError(SyntaxErrorKind.LineBreakInString, breaks[0])
        {
            RelatedSpans = [.. breaks.Skip(1)],
            Repair = [.. breaks.Select(span => new TextEdit(span, "\\n"))],
        });
        AddRecoveredString(start, close + 1, TextSpan.FromBounds(start + 1, close));
        return true;
    }

    /// <summary>True when a line between two offsets begins with a quote, a bracket, or a word and a colon: then the string ended before it.</summary>
    private readonly bool LooksLikeMembers(int offset, int end, byte quote)
    {
        for (; offset <= end && offset < _text.Length; offset = TextLine.Next(_text, offset))
        {
            var start = TextLine.SkipBlanks(_text, offset);
            if (start >= _text.Length)
                return true;
            var isClosingQuote = start == end;
            if (!isClosingQuote && _text[start] is (byte)'"' or (byte)'\'' or (byte)'{' or (byte)'}' or (byte)'[' or (byte)']')
                return true;
            var word = start;
            while (word < end && !BareWord.IsDelimiter(_text[word]))
                word++;
            if (word < _text.Length && _text[word] == quote && word > start && word + 1 < _text.Length && _text[word + 1] == ':')
                return true;
            if (TextLine.End(_text, offset) >= _text.Length)
                break;
        }

        return false;
    }

    private void ReadTypographicString(int quoteLength, bool isSingle)
    {
        var start = _position;
        var lineEnd = TextLine.EndNearby(_text, start);
        var open = new TextSpan(start, quoteLength);
        for (var offset = open.End; offset < lineEnd; offset++)
        {
            var c = Json5Characters.Decode(_text, offset, out var length);
            if (Quotes.IsAny(c) && Quotes.IsSingle(c) == isSingle && CanFollow(offset + length))
            {
                AddTypographicString(open, new TextSpan(offset, length));
                return;
            }

            offset += length - 1;
        }

        var end = TextLine.TrimEnd(_text, open.End, lineEnd);
        if (end > open.End && _text[end - 1] == ',')
            end--;
        AddTypographicString(open, new TextSpan(end, 0));
    }

    private void AddTypographicString(TextSpan open, TextSpan close)
    {
        var content = TextSpan.FromBounds(open.End, close.Start);
        var repair = ImmutableArray.CreateBuilder<TextEdit>();
        repair.Add(new TextEdit(open, "\""));
        for (var offset = content.Start; offset < content.End; offset++)
        {
            if (_text[offset] == '\\')
                offset++;
            else if (_text[offset] == '"')
                repair.Add(new TextEdit(new TextSpan(offset, 0), "\\"));
        }

        repair.Add(new TextEdit(close, "\""));
        _mistakes.Report(new SyntaxError(SyntaxErrorKind.SmartQuotes, open)
        {
            RelatedSpans = close.IsEmpty ? [] : [close],
            Repair = repair.ToImmutable(),
            IsRepairCertain = !close.IsEmpty,
        });
        AddRecoveredString(open.Start, close.End, content);
    }

    /// <summary>A string in backticks, which may span lines.</summary>
    private void ReadBacktickString()
    {
        var start = _position;
        var close = start + 1;
        while (close < _text.Length && _text[close] != '`')
            close += _text[close] == '\\' ? 2 : 1;
        if (close >= _text.Length)
        {
            ReadWord();
            return;
        }

        var content = TextSpan.FromBounds(start + 1, close);
        var text = System.Text.Encoding.UTF8.GetString(_text.Slice(content.Start, content.Length));
        _mistakes.Report(new SyntaxError(SyntaxErrorKind.NonJson5Literal, TextSpan.FromBounds(start, close + 1))
        {
            Repair = [new TextEdit(TextSpan.FromBounds(start, close + 1), JsonText.Quote(text))],
            IsRepairCertain = !text.Contains('\\', StringComparison.Ordinal) && !text.Contains("${", StringComparison.Ordinal),
        });
        AddRecoveredString(start, close + 1, content);
    }
}
