using Clawlint.Syntax.Lexing;

namespace Clawlint.Syntax.Recovery;

/// <summary>
/// Cuts a broken file into tokens and settles what concerns single tokens and lines: quotes, words, comments, conflict markers,
/// fences and template markers. Brackets, commas and colons are the business of those who come after.
/// </summary>
internal ref partial struct RecoveringLexer
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly Mistakes _mistakes;
    private readonly TokenTable _tokens;
    private readonly LexicalContext _context;
    private readonly QuoteRepair _quotes;
    private readonly ConflictMarkers _conflicts;
    private CodeFence _fence;
    private int _position;
    private bool _isFirstOnLine;
    private bool _isAfterTemplate;
    private bool _isCommentEndMissing;

    public RecoveringLexer(ReadOnlySpan<byte> text, Mistakes mistakes)
    {
        _text = text;
        _mistakes = mistakes;
        _tokens = new TokenTable();
        _context = new LexicalContext();
        _quotes = new QuoteRepair(text);
        _conflicts = new ConflictMarkers();
        _fence = default;
        _isFirstOnLine = true;
    }

    /// <summary>True when the file has members without the braces around them.</summary>
    public readonly bool IsFragment => _context.IsFragment;

    /// <summary>Reads the whole text; the last token is the end.</summary>
    public TokenTable Read()
    {
        SkipToDocument();
        while (true)
        {
            SkipTrivia();
            if (_position >= _text.Length)
                break;
            if (_isFirstOnLine && (SkipConflictMarker() || SkipClosingFence()))
                continue;
            ReadToken();
            _isFirstOnLine = false;
        }

        _conflicts.Report(_mistakes);
        _fence.Report(_text, _mistakes);
        _tokens.Add(new Token(TokenKind.End, SyntaxKind.None, Flags(TokenFlags.FirstOnLine), _text.Length, _text.Length));
        return _tokens;
    }

    private void ReadToken()
    {
        var template = TemplateMarker.LengthAt(_text, _position);
        if (template > 0)
        {
            ReadTemplateMarker(template);
            return;
        }

        var c = _text[_position];
        switch (c)
        {
            case (byte)'{': ReadPunctuation(TokenKind.OpenBrace); break;
            case (byte)'}': ReadPunctuation(TokenKind.CloseBrace); break;
            case (byte)'[': ReadPunctuation(TokenKind.OpenBracket); break;
            case (byte)']': ReadPunctuation(TokenKind.CloseBracket); break;
            case (byte)',': ReadPunctuation(TokenKind.Comma); break;
            case (byte)':' when !IsAt(":="u8) || _context.Expected != Expectation.Colon: ReadPunctuation(TokenKind.Colon); break;
            case (byte)':' or (byte)'=' when _context.Expected == Expectation.Colon: ReadSubstituteColon(); break;
            case (byte)';' when _context.Expected == Expectation.Separator: ReadSubstituteComma(); break;
            case (byte)'"' or (byte)'\'': ReadString(c); break;
            case (byte)'`': ReadBacktickString(); break;
            case (byte)'#' when !IsHashOfValue(): SkipHashComment(); break;
            case (byte)'/' when IsAt("/*"u8): SkipUnclosedComment(); break;
            default:
                if (c >= 0x80 && Quotes.IsTypographicAt(_text, _position, out var length, out var isSingle))
                    ReadTypographicString(length, isSingle);
                else
                    ReadWord();
                break;
        }
    }

    private void ReadPunctuation(TokenKind kind) => AddToken(kind, SyntaxKind.None, _position, _position + 1);

    /// <summary><c>=</c>, <c>=&gt;</c>, <c>:=</c> in place of a colon.</summary>
    private void ReadSubstituteColon()
    {
        var length = IsAt("=>"u8) || IsAt(":="u8) || IsAt("=="u8) ? 2 : 1;
        var span = new TextSpan(_position, length);
        _mistakes.Report(SyntaxErrorKind.WrongColon, span, isCertain: true, new TextEdit(span, ":"));
        _mistakes.Skip(span);
        AddToken(TokenKind.Colon, SyntaxKind.None, span.Start, span.End, TokenFlags.Substitute);
    }

    private void ReadSubstituteComma()
    {
        var span = new TextSpan(_position, 1);
        _mistakes.Report(SyntaxErrorKind.MissingComma, span, isCertain: true, new TextEdit(span, ","));
        _mistakes.Skip(span);
        AddToken(TokenKind.Comma, SyntaxKind.None, span.Start, span.End, TokenFlags.Substitute);
    }

    /// <summary>A <c>#</c> right after a colon or in an array that begins a word, such as <c>#general</c>, is no comment.</summary>
    private readonly bool IsHashOfValue()
        => _context.Expected == Expectation.Value
            && !_isFirstOnLine
            && _position + 1 < _text.Length
            && _text[_position + 1] is > (byte)' ' and not (byte)'#';

    private void SkipHashComment()
    {
        var end = TextLine.End(_text, _position);
        var hashes = _text[_position..end].IndexOfAnyExcept((byte)'#');
        var marks = new TextSpan(_position, hashes < 0 ? end - _position : hashes);
        var comment = TextSpan.FromBounds(_position, TextLine.TrimEnd(_text, _position, end));
        _mistakes.Report(SyntaxErrorKind.HashComment, comment, isCertain: true, new TextEdit(marks, "//"));
        _mistakes.Skip(comment);
        _position = comment.End;
    }

    /// <summary>The trivia lexer stops at a block comment only where nothing closes it: the line is taken for the comment.</summary>
    private void SkipUnclosedComment()
    {
        var comment = TextSpan.FromBounds(_position, TextLine.TrimEnd(_text, _position, TextLine.End(_text, _position)));
        _isCommentEndMissing = true;
        _mistakes.Report(SyntaxErrorKind.UnclosedComment, comment, isCertain: false, new TextEdit(new TextSpan(comment.End, 0), " */"));
        _mistakes.Skip(comment);
        _position = comment.End;
    }

    private void SkipTrivia()
    {
        // Without this a text of unclosed comments would be searched to its end for each of them.
        while (!(_isCommentEndMissing && IsAt("/*"u8)))
        {
            var piece = TriviaLexer.Read(_text, _position);
            if (piece.Kind == SyntaxKind.None)
                break;
            _position = piece.Span.End;
            _isFirstOnLine |= piece.Kind == SyntaxKind.EndOfLine;
        }
    }

    private readonly bool IsAt(ReadOnlySpan<byte> word) => _text[_position..].StartsWith(word);

    private readonly TokenFlags Flags(TokenFlags flags)
        => flags
            | (_isFirstOnLine ? TokenFlags.FirstOnLine : TokenFlags.None)
            | (_isAfterTemplate ? TokenFlags.AfterTemplate : TokenFlags.None);

    private void AddToken(TokenKind kind, SyntaxKind node, int start, int end, TokenFlags flags = TokenFlags.None)
    {
        _tokens.Add(new Token(kind, node, Flags(flags), start, end));
        Advance(kind, end);
    }

    /// <summary>Adds a string whose delimiters are not two plain quotes.</summary>
    private void AddRecoveredString(int start, int end, TextSpan content)
    {
        var isEscaped = _text.Slice(content.Start, content.Length).Contains((byte)'\\');
        var flags = Flags(isEscaped ? TokenFlags.Escaped : TokenFlags.None);
        _tokens.AddRecovered(new Token(TokenKind.Scalar, SyntaxKind.String, flags, start, end), content);
        Advance(TokenKind.Scalar, end);
    }

    private void Advance(TokenKind kind, int end)
    {
        _context.Advance(kind);
        _position = end;
        _isAfterTemplate = false;
    }
}
