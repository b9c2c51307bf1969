using System.Text;
using Clawlint.Syntax.Lexing;
using Clawlint.Syntax.Parsing;

namespace Clawlint.Syntax.Recovery;

/// <summary>
/// Finds which bracket closes which in a file whose brackets do not match, and where one is missing or too many.
/// Kind alone cannot tell, so the indentation of lines is the evidence, wherever the file is indented at all.
/// </summary>
internal sealed class BracketMatcher
{
    /// <summary>How far out the partner of a closing bracket is looked for.</summary>
    private const int MaxSearch = 256;

    /// <summary>How many bytes of comments behind a block are looked at.</summary>
    private const int MaxComments = 4096;

    private readonly TokenTable _tokens;
    private readonly Mistakes _mistakes;
    private readonly List<OpenBracket> _open = [];
    private readonly Dictionary<int, int> _closesBefore = [];
    private readonly bool _isFragment;
    private int _missingBraces;
    private int _missingBrackets;
    private int _linesWithLeadingComma;

    /// <summary>Nearly every block of the file is indented deeper than the line that opens it.</summary>
    private bool _isIndented;

    public BracketMatcher(TokenTable tokens, Mistakes mistakes, bool isFragment)
    {
        _tokens = tokens;
        _mistakes = mistakes;
        _isFragment = isFragment;
    }

    /// <summary>True when the last brace of a fragment closes the object that has no opening one.</summary>
    public bool IsFragmentClosed { get; private set; }

    /// <summary>How many containers end, without a bracket of their own, before a token.</summary>
    public int ClosesBefore(int token) => _closesBefore.GetValueOrDefault(token);

    /// <summary>Settles every bracket; those that close nothing get <see cref="TokenFlags.Unmatched"/>.</summary>
    public void Match(ReadOnlySpan<byte> text)
    {
        if (Count(text))
            return;
        if (_isFragment)
            _open.Add(new OpenBracket(-1, true, -1, false));
        var indent = 0;
        for (var i = 0; i < _tokens.Count - 1; i++)
        {
            var token = _tokens[i];
            if (token.IsFirstOnLine)
                indent = TextLine.Indent(text, token.Start);
            if (token.IsClose)
            {
                Close(text, i, indent);
                continue;
            }

            if (token.IsFirstOnLine)
                CloseDedented(text, i, indent);
            if (token.IsOpen)
                _open.Add(new OpenBracket(i, token.Kind == TokenKind.OpenBrace, indent, _tokens[i + 1].IsFirstOnLine));
        }

        CloseRest(text);
    }

    /// <summary>Counts what is missing; true when the brackets match as they stand.</summary>
    private bool Count(ReadOnlySpan<byte> text)
    {
        var stack = new Stack<TokenKind>();
        var isMatched = true;
        var indent = 0;
        var indented = 0;
        var flat = 0;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            if (token.Kind == TokenKind.Comma && token.IsFirstOnLine)
                _linesWithLeadingComma++;
            var isFirstInBlock = token.IsFirstOnLine && i > 0 && _tokens[i - 1].IsOpen && !token.IsClose;
            var before = indent;
            if (token.IsFirstOnLine)
                indent = TextLine.Indent(text, token.Start);
            if (isFirstInBlock && indent > before)
                indented++;
            else if (isFirstInBlock)
                flat++;
            if (token.IsOpen)
                stack.Push(token.Kind + 1);
            else if (token.IsClose)
                isMatched &= stack.TryPop(out var expected) && expected == token.Kind;
            _missingBraces += token.Kind switch { TokenKind.OpenBrace => 1, TokenKind.CloseBrace => -1, _ => 0 };
            _missingBrackets += token.Kind switch { TokenKind.OpenBracket => 1, TokenKind.CloseBracket => -1, _ => 0 };
        }

        _isIndented = indented >= 2 && indented >= 9 * flat;
        return isMatched && stack.Count == 0;
    }

    private int Missing(bool isObject) => isObject ? _missingBraces : _missingBrackets;

    /// <summary>A line that begins left of, or below, the line of an open bracket stands outside it.</summary>
    private void CloseDedented(ReadOnlySpan<byte> text, int index, int indent)
    {
        if (_tokens[index].Kind == TokenKind.Comma && _linesWithLeadingComma > 2)
            return;
        while (_open.Count > 0)
        {
            var top = _open[^1];
            var isOutside = indent <= top.Indent;
            if (isOutside && Missing(top.IsObject) > 0 && (top.IsTrusted || !top.IsBlock || (_isIndented && !top.HasLines)))
            {
                CloseMissing(text, index, isCertain: true);
                continue;
            }

            _open[^1] = top with { HasLines = true, IsIndented = top.IsIndented && !isOutside };
            return;
        }
    }

    private void Close(ReadOnlySpan<byte> text, int index, int indent)
    {
        var token = _tokens[index];
        var isObject = token.Kind == TokenKind.CloseBrace;
        if (_open.Count == 0 || (_open.Count == 1 && _open[0].Token < 0))
        {
            CloseOutermost(index, isObject);
            return;
        }

        var top = _open[^1];
        if (top.IsObject == isObject)
        {
            if (IsTooMany(token, top, indent, isObject) || IsRootClosedTooEarly(index, isObject))
                MarkUnmatched(index, isCertain: top.IsTrusted);
            else
                Pop(text, index, token.IsFirstOnLine && (top.IsTrusted || _isIndented) ? FindByIndent(isObject, indent) : _open.Count - 1);
            return;
        }

        if (Missing(isObject) < 0 && Missing(top.IsObject) > 0 && (!token.IsFirstOnLine || indent == top.Indent))
        {
            CloseWithWrongKind(index, top);
            return;
        }

        var partner = FindByIndent(isObject, token.IsFirstOnLine ? indent : -1);
        if (partner >= 0 && (Missing(top.IsObject) > 0 || Missing(isObject) >= 0))
            Pop(text, index, partner);
        else
            MarkUnmatched(index, isCertain: false);
    }

    /// <summary>With brackets to spare, one that stands deeper than the line of its partner, or not on a line of its own as its partner's should, is the odd one.</summary>
    private bool IsTooMany(Token token, OpenBracket top, int indent, bool isObject)
        => Missing(isObject) < 0 && top.IsTrusted && (!token.IsFirstOnLine || indent > top.Indent);

    /// <summary>With brackets to spare, one that closes the root before a comma or a key is the odd one.</summary>
    private bool IsRootClosedTooEarly(int index, bool isObject)
        => Missing(isObject) < 0
            && _open.Count == 1
            && (_tokens.Peek(index + 1).Kind == TokenKind.Comma || _tokens.Peek(index + 2).Kind == TokenKind.Colon);

    /// <summary>The innermost open bracket of a kind that a closing one on a line with this indentation fits; the innermost of the kind where none fits.</summary>
    private int FindByIndent(bool isObject, int indent)
    {
        var innermost = -1;
        var last = Math.Max(0, _open.Count - MaxSearch);
        for (var i = _open.Count - 1; i >= last; i--)
        {
            if (_open[i].IsObject != isObject || _open[i].Token < 0)
                continue;
            if (innermost < 0)
                innermost = i;
            if (indent < 0 || Missing(isObject) <= 0 || _open[i].Indent < indent)
                break;
            if (_open[i].Indent == indent)
                return i;
        }

        return innermost;
    }

    /// <summary>Closes an open bracket with a token, and before it those within it, which lack their own.</summary>
    private void Pop(ReadOnlySpan<byte> text, int index, int partner)
    {
        while (_open.Count - 1 > partner)
            CloseMissing(text, index, isCertain: true);
        _open.RemoveAt(partner);
    }

    private void CloseOutermost(int index, bool isObject)
    {
        IsFragmentClosed = _open.Count == 1 && isObject && _tokens[index + 1].Kind == TokenKind.End;
        if (IsFragmentClosed)
            _open.Clear();
        else
            MarkUnmatched(index, isCertain: false);
    }

    private void MarkUnmatched(int index, bool isCertain)
    {
        var token = _tokens[index];
        _tokens.Tokens[index] = token with { Flags = token.Flags | TokenFlags.Unmatched };
        Found(token.Kind == TokenKind.CloseBrace, -1);
        _mistakes.Skip(token.Span);
        _mistakes.Report(SyntaxErrorKind.UnmatchedClose, token.Span, isCertain, new TextEdit(token.Span, ""));
    }

    /// <summary><c>]</c> for <c>}</c> or the other way round.</summary>
    private void CloseWithWrongKind(int index, OpenBracket top)
    {
        var token = _tokens[index];
        _tokens.Tokens[index] = token with { Flags = token.Flags | TokenFlags.Substitute };
        _open.RemoveAt(_open.Count - 1);
        Found(top.IsObject, 1);
        Found(!top.IsObject, -1);
        _mistakes.Skip(token.Span);
        _mistakes.Report(new SyntaxError(SyntaxErrorKind.UnmatchedClose, token.Span)
        {
            RelatedSpans = top.Token < 0 ? [] : [_tokens[top.Token].Span],
            Repair = [new TextEdit(token.Span, top.IsObject ? "}" : "]")],
            IsRepairCertain = true,
        });
    }

    /// <summary>Ends the innermost container before a token; a comma before that token follows the container.</summary>
    private void CloseMissing(ReadOnlySpan<byte> text, int index, bool isCertain)
    {
        var top = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        Found(top.IsObject, 1);
        var next = _tokens[index];
        var isCommaOutside = _tokens[index - 1].Kind == TokenKind.Comma && !next.IsClose && next.Kind is not (TokenKind.Comma or TokenKind.End);
        var before = isCommaOutside ? index - 1 : index;
        _closesBefore[before] = ClosesBefore(before) + 1;
        var needsComma = !next.IsClose && next.Kind is not (TokenKind.Comma or TokenKind.End);
        var closing = Break(text, top) + (top.IsObject ? "}" : "]");
        var contentsEnd = top.IsBlock ? EndOfContents(text, index, top) : 0;
        var hasComments = contentsEnd > _tokens[index - 1].End;
        var place = new TextSpan(hasComments ? contentsEnd : _tokens[before - 1].End, 0);
        var repair = new List<TextEdit>();
        if (isCommaOutside && hasComments)
            repair.Add(new TextEdit(_tokens[before].Span, ""));
        repair.Add(new TextEdit(place, needsComma && (hasComments || !isCommaOutside) ? closing + "," : closing));
        _mistakes.Report(new SyntaxError(SyntaxErrorKind.Unclosed, place)
        {
            RelatedSpans = [_tokens[top.Token].Span],
            Repair = [.. repair],
            IsRepairCertain = isCertain,
        });
    }

    /// <summary>Where a block's contents end before a token: after the comments that stand on the last line or are indented like the contents.</summary>
    private int EndOfContents(ReadOnlySpan<byte> text, int index, OpenBracket bracket)
    {
        var end = _tokens[index - 1].End;
        text = text[..Math.Min(text.Length, end + MaxComments)];
        var isOnLastLine = true;
        var offset = end;
        for (var piece = TriviaLexer.Read(text, offset); piece.Kind != SyntaxKind.None; piece = TriviaLexer.Read(text, offset))
        {
            offset = piece.Span.End;
            isOnLastLine &= piece.Kind != SyntaxKind.EndOfLine;
            if (!piece.IsComment)
                continue;
            if (!isOnLastLine && TextLine.Indent(text, piece.Span.Start) <= bracket.Indent)
                break;
            end = offset;
        }

        return end;
    }

    /// <summary>What is still open at the end of the text is one mistake: the file ends too early.</summary>
    private void CloseRest(ReadOnlySpan<byte> text)
    {
        _open.RemoveAll(bracket => bracket.Token < 0);
        if (_open.Count == 0)
            return;
        var end = _tokens.Count - 1;
        var place = new TextSpan(_tokens[end - 1].End, 0);
        var closing = new StringBuilder();
        for (var i = _open.Count - 1; i >= 0; i--)
            closing.Append(Break(text, _open[i])).Append(_open[i].IsObject ? '}' : ']');
        _closesBefore[end] = _open.Count;
        _mistakes.Report(new SyntaxError(SyntaxErrorKind.Unclosed, place)
        {
            RelatedSpans = [.. _open.Select(bracket => _tokens[bracket.Token].Span).Reverse()],
            Repair = [new TextEdit(place, closing.ToString())],
            IsRepairCertain = _open.Count == 1 && _open[0].IsTrusted && Missing(_open[0].IsObject) == 1,
        });
    }

    private void Found(bool isObject, int count)
    {
        if (isObject)
            _missingBraces -= count;
        else
            _missingBrackets -= count;
    }

    /// <summary>The line break and indentation before the bracket that closes a block; nothing for one that opened within a line.</summary>
    private string Break(ReadOnlySpan<byte> text, OpenBracket bracket)
    {
        if (!bracket.IsBlock)
            return "";
        var open = _tokens[bracket.Token].Start;
        var lineEnd = TextLine.End(text, open);
        var lineBreak = text[lineEnd..TextLine.Next(text, lineEnd)];
        var lineStart = TextLine.Start(text, open);
        var indent = text[lineStart..TextLine.SkipBlanks(text, lineStart)];
        return Encoding.UTF8.GetString(lineBreak) + Encoding.UTF8.GetString(indent);
    }
}
