using System.Buffers;
using Clawlint.Syntax.Lexing;

namespace Clawlint.Syntax.Recovery;

/// <summary>What stands without quotes in a broken file.</summary>
internal ref partial struct RecoveringLexer
{
    /// <summary>The longest <c>${NAME}</c> that is looked for.</summary>
    private const int MaxReference = 256;

    private static readonly SearchValues<byte> KeyStops = SearchValues.Create(":,{}[]\"'"u8);

    private void ReadWord()
    {
        var start = _position;
        var end = WordEnd(start, out var hasTemplate);
        if (hasTemplate)
        {
            AddToken(TokenKind.Scalar, SyntaxKind.Opaque, start, end);
            return;
        }

        var isKey = _context.ExpectedOfScalar == Expectation.Key;
        if (TryReadLostOpening(start, end, isKey))
            return;
        if (isKey)
            ReadBareKey(start, end);
        else
            ReadBareValue(start, end);
    }

    /// <summary>The end of a run without blanks or punctuation; <c>${NAME}</c> and template markers within it belong to it.</summary>
    private readonly int WordEnd(int offset, out bool hasTemplate)
    {
        hasTemplate = false;
        var start = offset;
        while (offset < _text.Length)
        {
            var template = TemplateMarker.LengthAt(_text, offset);
            if (template > 0)
            {
                _mistakes.AddTemplateMarker(new TextSpan(offset, template));
                hasTemplate = true;
                offset += template;
                continue;
            }

            if (_text[offset] == '$' && offset + 1 < _text.Length && _text[offset + 1] == '{')
            {
                var length = _text[offset..Math.Min(_text.Length, offset + MaxReference)].IndexOfAny("}\r\n"u8);
                if (length > 0 && _text[offset + length] == '}')
                {
                    offset += length + 1;
                    continue;
                }
            }

            if (BareWord.IsDelimiter(_text[offset]) && offset > start)
                break;
            if (_text[offset] >= 0x80)
            {
                var c = Json5Characters.Decode(_text, offset, out var bytes);
                if (offset > start && (Json5Characters.IsBlank(c) || Json5Characters.IsLineBreak(c)))
                    break;
                offset += bytes;
                continue;
            }

            offset++;
        }

        // A semicolon at the end stands for a comma.
        return offset > start + 1 && _text[offset - 1] == ';' ? offset - 1 : offset;
    }

    /// <summary>A word before a quote that is glued to it, or that is neither literal nor key, may be a string without its first quote.</summary>
    private bool TryReadLostOpening(int start, int end, bool isKey)
    {
        var isGlued = end < _text.Length && _text[end] is (byte)'"' or (byte)'\'';
        var word = _text[start..end];
        var next = TextLine.SkipBlanks(_text, end);
        var isFine = isKey
            ? IsIdentifier(word) && next < _text.Length && _text[next] is (byte)':' or (byte)'=' && _quotes.IsReadableKey(_text, start, _context)
            : BareWord.IsLiteral(word) && CanFollow(end);
        if (!isGlued && isFine)
            return false;
        if (!_quotes.IsOpeningLost(_text, start, _context, out var quote))
            return false;

        // The judge reads the line alone: an escape or a template may swallow the quote that it took for the closing one.
        var close = FindClose(start, quote, out _);
        if (close < 0)
            return false;
        _mistakes.Report(SyntaxErrorKind.LostQuote, TextSpan.FromBounds(start, close + 1), isCertain: true, new TextEdit(new TextSpan(start, 0), ((char)quote).ToString()));
        AddRecoveredString(start, close + 1, TextSpan.FromBounds(start, close));
        return true;
    }

    private void ReadBareKey(int start, int end)
    {
        // "my key: 1": the words up to a colon on the line are the key.
        var lineEnd = TextLine.EndNearby(_text, start);
        var stop = _text[start..lineEnd].IndexOfAny(KeyStops);
        if (stop > 0 && _text[start + stop] == ':')
            end = TextLine.TrimEnd(_text, start, start + stop);
        var word = _text[start..end];
        if (IsIdentifier(word))
        {
            AddToken(TokenKind.Scalar, SyntaxKind.Identifier, start, end, word.Contains((byte)'\\') ? TokenFlags.Escaped : TokenFlags.None);
            return;
        }

        var span = TextSpan.FromBounds(start, end);
        if (IsPunctuationOnly(_text[start..end]))
        {
            SkipUnexpected(span);
            return;
        }

        var key = System.Text.Encoding.UTF8.GetString(_text[start..end]);
        var isReference = key.Contains("${", StringComparison.Ordinal);
        var kind = isReference ? SyntaxErrorKind.UnquotedEnvironmentReference : SyntaxErrorKind.UnquotedKey;
        _mistakes.Report(kind, span, isCertain: !isReference, new TextEdit(span, JsonText.Quote(key)));
        AddRecoveredString(start, end, span);
    }

    private void ReadBareValue(int start, int end)
    {
        var word = _text[start..end];
        var kind = BareWord.Classify(word);
        if (kind != SyntaxKind.None && !GoesOnAsText(end))
        {
            AddToken(TokenKind.Scalar, kind, start, end);
            return;
        }

        if (!GoesOnAsText(end) && (TryReadForeignLiteral(start, end) || TryReadMalformedNumber(start, end)))
            return;

        end = BareTextEnd(start, end);
        var span = TextSpan.FromBounds(start, end);
        if (IsPunctuationOnly(_text[start..end]))
        {
            SkipUnexpected(span);
            return;
        }

        var text = System.Text.Encoding.UTF8.GetString(_text[start..end]);
        var isReference = text.Contains("${", StringComparison.Ordinal);
        var isCertain = !text.Contains('\\', StringComparison.Ordinal) && !IsOtherBoolean(text) && !text.Contains(' ', StringComparison.Ordinal);
        _mistakes.Report(
            isReference ? SyntaxErrorKind.UnquotedEnvironmentReference : SyntaxErrorKind.UnquotedValue,
            span,
            isCertain,
            new TextEdit(span, JsonText.Quote(text)));
        AddRecoveredString(start, end, span);
    }

    private bool TryReadForeignLiteral(int start, int end)
    {
        var kind = BareWord.ClassifyForeign(_text[start..end], out var json, out var isCertain);
        if (kind == SyntaxKind.None)
            return false;
        var span = TextSpan.FromBounds(start, end);
        _mistakes.Report(SyntaxErrorKind.NonJson5Literal, span, isCertain, new TextEdit(span, json));
        AddToken(TokenKind.Scalar, kind, start, end);
        return true;
    }

    private bool TryReadMalformedNumber(int start, int end)
    {
        if (!BareWord.IsMalformedNumber(_text[start..end], out var json, out var isCertain))
            return false;
        var span = TextSpan.FromBounds(start, end);
        if (json is null)
            _mistakes.Report(SyntaxErrorKind.MalformedNumber, span);
        else
            _mistakes.Report(SyntaxErrorKind.MalformedNumber, span, isCertain, new TextEdit(span, json));
        AddToken(TokenKind.Scalar, json is null ? SyntaxKind.Opaque : SyntaxKind.Number, start, end);
        return true;
    }

    /// <summary>True when more words follow on the line before the next comma, so that the word at hand is only the first of a text.</summary>
    private readonly bool GoesOnAsText(int offset)
    {
        if (offset < _text.Length && _text[offset] == ':')
            return true;
        var next = TextLine.SkipBlanks(_text, offset);
        if (next == offset || next >= _text.Length || BareWord.IsDelimiter(_text[next]) || TextLine.IsCommentStart(_text, next) || _text[next] == '#')
            return false;

        // A word and a colon are the next member: the comma is missing.
        var end = WordEndWithoutMarkers(next);
        end = TextLine.SkipBlanks(_text, end);
        return !(_context.IsInObject && end < _text.Length && _text[end] == ':');
    }

    private readonly int WordEndWithoutMarkers(int offset)
    {
        while (offset < _text.Length && !BareWord.IsDelimiter(_text[offset]))
            offset++;
        return offset;
    }

    /// <summary>A text without quotes goes on to a comma, a closing bracket, a quote, a comment, or the end of the line.</summary>
    private readonly int BareTextEnd(int start, int wordEnd)
    {
        var lineEnd = TextLine.EndNearby(_text, start);
        var end = wordEnd;
        while (end < lineEnd && _text[end] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)'"'))
        {
            var isAfterBlank = _text[end - 1] is (byte)' ' or (byte)'\t';
            if (isAfterBlank && (TextLine.IsCommentStart(_text, end) || _text[end] == '#'))
                break;
            if (isAfterBlank && !GoesOnAsText(TextLine.TrimEnd(_text, start, end)))
                break;
            end++;
        }

        return TextLine.TrimEnd(_text, start, end);
    }

    private void SkipUnexpected(TextSpan span)
    {
        _mistakes.ReportUnexpected(span);
        _mistakes.Skip(span);
        _position = span.End;
    }

    private static bool IsIdentifier(ReadOnlySpan<byte> word)
    {
        var end = 0;
        return IdentifierLexer.TrySkip(word, ref end, out _) && end == word.Length;
    }

    private static bool IsPunctuationOnly(ReadOnlySpan<byte> text)
    {
        foreach (var c in text)
        {
            if (c >= 0x80 || char.IsAsciiLetterOrDigit((char)c))
                return false;
        }

        return text is not ([(byte)'*'] or [(byte)'.', ..]);
    }

    /// <summary>YAML's booleans: text, or true and false?</summary>
    private static bool IsOtherBoolean(string text)
        => text.ToUpperInvariant() is "YES" or "NO" or "ON" or "OFF" or "Y" or "N";
}
