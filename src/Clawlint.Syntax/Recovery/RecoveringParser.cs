using Clawlint.Syntax.Parsing;
using Clawlint.Syntax.Storage;

namespace Clawlint.Syntax.Recovery;

/// <summary>Builds the rows of a broken file from its tokens, with the brackets settled, and finds what is wrong with commas, colons, keys and values.</summary>
internal sealed class RecoveringParser
{
    private readonly TokenTable _tokens;
    private readonly BracketMatcher _brackets;
    private readonly Mistakes _mistakes;
    private readonly NodeTable _nodes;
    private readonly List<RecoveredString> _recoveredStrings = [];
    private int _index;
    private int _closed;
    private int _container = -1;
    private int _depth;
    private int _end;
    private bool _needsComma;
    private bool _isAfterMissingClose;
    private bool _isTooDeep;

    public RecoveringParser(TokenTable tokens, BracketMatcher brackets, Mistakes mistakes, NodeTable nodes)
    {
        _tokens = tokens;
        _brackets = brackets;
        _mistakes = mistakes;
        _nodes = nodes;
    }

    /// <summary>The strings without two plain quotes, in the order of their nodes.</summary>
    public IReadOnlyList<RecoveredString> RecoveredStrings => _recoveredStrings;

    private Token Current => _tokens.Peek(_index);

    /// <summary>Builds the whole tree.</summary>
    public void Parse(bool isFragment)
    {
        SkipUnmatched();
        if (isFragment)
            OpenFragment();
        else if (!ParseRoot())
            return;

        while (_container >= 0)
        {
            if (_brackets.ClosesBefore(_index) > _closed)
                CloseWithoutBracket();
            else if (Current.Kind == TokenKind.End)
                CloseAll();
            else
                ParseNext();
        }

        SkipRest();
    }

    private void OpenFragment()
    {
        var first = Current;
        _container = _nodes.Add(SyntaxKind.Object, first.Start, first.Start, -1, NodeFlags.Recovered);
        _depth = 1;
        _end = first.Start;
        var last = _tokens[_tokens.Count - 2];
        var hasClose = last.Kind == TokenKind.CloseBrace && !last.Has(TokenFlags.Unmatched) && _brackets.IsFragmentClosed;
        var open = new TextSpan(first.Start, 0);
        var close = new TextSpan(last.End, 0);
        _mistakes.Report(new SyntaxError(SyntaxErrorKind.MissingOuterBraces, first.Span)
        {
            RelatedSpans = hasClose ? [] : [close],
            Repair = hasClose ? [new TextEdit(open, "{\n")] : [new TextEdit(open, "{\n"), new TextEdit(close, "\n}")],
            IsRepairCertain = true,
        });
    }

    private bool ParseRoot()
    {
        while (Current.Kind is TokenKind.Comma or TokenKind.Colon)
            SkipUnexpected();
        if (Current.Kind != TokenKind.End)
        {
            AddValue(-1);
            return true;
        }

        if (_tokens.Count == 1 && !_mistakes.HasTemplateMarkers)
            _mistakes.Report(SyntaxErrorKind.Unexpected, new TextSpan(Current.Start, 0));
        return false;
    }

    private void ParseNext()
    {
        var token = Current;
        if (token.IsClose)
            ParseClose(token);
        else if (token.Kind == TokenKind.Comma)
            ParseComma(token);
        else if (token.Kind == TokenKind.Colon)
            SkipUnexpectedColon();
        else if (_nodes[_container].Kind == SyntaxKind.Object)
            ParseMember();
        else
            ParseElement();
    }

    private void ParseClose(Token token)
    {
        if (token.Has(TokenFlags.Unmatched))
        {
            Next();
        }
        else if (token.Has(TokenFlags.Substitute))
        {
            // The text has another bracket here: it is passed over, and the container ends without one.
            _index++;
            Close(NodeFlags.Unfinished);
            _closed = 0;
        }
        else
        {
            Next();
            Close(NodeFlags.None);
        }
    }

    private void ParseComma(Token token)
    {
        if (!_needsComma && !token.Has(TokenFlags.AfterTemplate))
        {
            var isCertain = _nodes[_container].Kind == SyntaxKind.Object || _tokens.Peek(_index + 1).IsClose;
            _mistakes.Report(SyntaxErrorKind.ExtraComma, token.Span, isCertain, new TextEdit(token.Span, ""));
        }

        if (!_needsComma)
            _mistakes.Skip(token.Span);
        _needsComma = false;
        Next();
    }

    private void ParseMember()
    {
        RequireComma();
        var key = AddKey();
        var hasColon = Current.Kind == TokenKind.Colon && !IsClosingHere;
        if (hasColon)
            SkipColons();
        if (IsValueNext(hasColon))
        {
            if (!hasColon)
                ReportMissingColon(key);
            AddValue(key);
            return;
        }

        _nodes[key].Flags |= NodeFlags.Unfinished;
        if (!Current.Has(TokenFlags.AfterTemplate))
            _mistakes.Report(SyntaxErrorKind.MissingValue, TextSpan.FromBounds(_nodes[key].Start, hasColon ? _end : _nodes[key].End));
        _needsComma = Current.Kind != TokenKind.Scalar;
    }

    private void ParseElement()
    {
        RequireComma();
        AddValue(_container);
    }

    /// <summary>True when containers end before the token at hand.</summary>
    private bool IsClosingHere => _brackets.ClosesBefore(_index) > _closed;

    /// <summary>A value follows, and not the next member: its key stands on a line of its own and a colon follows it.</summary>
    private bool IsValueNext(bool hasColon)
    {
        var token = Current;
        if (IsClosingHere || (token.Kind != TokenKind.Scalar && !token.IsOpen))
            return false;
        var isKey = token.Kind == TokenKind.Scalar && _tokens.Peek(_index + 1).Kind == TokenKind.Colon;
        return !isKey || (hasColon && !token.IsFirstOnLine);
    }

    private int AddKey()
    {
        var token = Current;
        if (token.Kind != TokenKind.Scalar)
        {
            _mistakes.Report(SyntaxErrorKind.Unexpected, token.Span);
            return _nodes.Add(SyntaxKind.Identifier, token.Start, token.Start, _container, NodeFlags.Key);
        }

        if (token.Node == SyntaxKind.Number)
            _mistakes.Report(SyntaxErrorKind.UnquotedKey, token.Span, isCertain: true, new TextEdit(new TextSpan(token.Start, 0), "\""), new TextEdit(new TextSpan(token.End, 0), "\""));
        var kind = token.Node is SyntaxKind.String or SyntaxKind.Opaque ? token.Node : SyntaxKind.Identifier;
        return AddScalar(kind, _container, NodeFlags.Key);
    }

    private void AddValue(int parent)
    {
        var token = Current;
        if (token.IsOpen)
        {
            Open(token, parent);
            return;
        }

        if (token.Kind != TokenKind.Scalar)
        {
            SkipUnexpected();
            return;
        }

        var kind = token.Node == SyntaxKind.Identifier ? SyntaxKind.Opaque : token.Node;
        if (kind != token.Node)
            _mistakes.Report(SyntaxErrorKind.UnquotedValue, token.Span);
        AddScalar(kind, parent, NodeFlags.None);
        _needsComma = true;
    }

    private int AddScalar(SyntaxKind kind, int parent, NodeFlags flags)
    {
        var token = Current;
        if (token.Has(TokenFlags.Escaped))
            flags |= NodeFlags.Escaped;
        if (token.Has(TokenFlags.Recovered))
        {
            flags |= NodeFlags.Recovered;
            _recoveredStrings.Add(new RecoveredString(_nodes.Count, _tokens.GetContent(_index)));
        }

        var node = _nodes.Add(kind, token.Start, token.End, parent, flags);
        Next();
        return node;
    }

    private void Open(Token token, int parent)
    {
        if (_depth == Json5Parser.MaxDepth)
        {
            SkipTooDeep(parent);
            return;
        }

        _depth++;
        _container = _nodes.Add(token.Kind == TokenKind.OpenBrace ? SyntaxKind.Object : SyntaxKind.Array, token.Start, token.End, parent, NodeFlags.None);
        _needsComma = false;
        Next();
    }

    /// <summary>What nests too deep is a value that nobody looks into, reported once.</summary>
    private void SkipTooDeep(int parent)
    {
        var start = Current.Start;
        var depth = 0;
        if (!_isTooDeep)
            _mistakes.Report(SyntaxErrorKind.TooDeep, Current.Span);
        _isTooDeep = true;
        do
        {
            depth += Current.IsOpen ? 1 : Current.IsClose && !Current.Has(TokenFlags.Unmatched) ? -1 : 0;
            depth -= _brackets.ClosesBefore(_index + 1);
            Next();
        }
        while (depth > 0 && Current.Kind != TokenKind.End);
        _closed = _brackets.ClosesBefore(_index) + Math.Min(0, depth);
        _nodes.Add(SyntaxKind.Opaque, start, _end, parent, NodeFlags.None);
        _mistakes.ForgetWithin(TextSpan.FromBounds(start + 1, _end));
        _needsComma = true;
    }

    private void CloseWithoutBracket()
    {
        _closed++;
        Close(NodeFlags.Unfinished);
        _isAfterMissingClose = true;
    }

    private void CloseAll()
    {
        while (_container >= 0)
            Close(NodeFlags.Unfinished);
    }

    private void Close(NodeFlags flags)
    {
        ref var row = ref _nodes[_container];
        row.End = _end;
        row.Next = _nodes.Count;
        row.Flags |= flags;
        _depth--;
        _container = row.Parent >= 0 && _nodes[row.Parent].Has(NodeFlags.Key) ? _nodes[row.Parent].Parent : row.Parent;
        _needsComma = true;
    }

    private void RequireComma()
    {
        var isExpected = !_needsComma || _isAfterMissingClose || Current.Has(TokenFlags.AfterTemplate);
        _isAfterMissingClose = false;
        if (isExpected)
            return;
        var place = new TextSpan(_end, 0);
        var isCertain = _nodes[_container].Kind == SyntaxKind.Object || Current.IsFirstOnLine;
        _mistakes.Report(SyntaxErrorKind.MissingComma, place, isCertain, new TextEdit(place, ","));
    }

    /// <summary>Steps over the colon after a key; further ones are a mistake.</summary>
    private void SkipColons()
    {
        Next();
        var first = Current;
        while (Current.Kind == TokenKind.Colon)
        {
            _mistakes.Skip(Current.Span);
            Next();
        }

        if (_end <= first.Start)
            return;
        var extra = TextSpan.FromBounds(first.Start, _end);
        _mistakes.Report(SyntaxErrorKind.WrongColon, extra, isCertain: true, new TextEdit(extra, ""));
    }

    private void ReportMissingColon(int key)
    {
        var place = new TextSpan(_nodes[key].End, 0);
        _mistakes.Report(SyntaxErrorKind.MissingColon, place, isCertain: !Current.IsFirstOnLine || Current.IsOpen, new TextEdit(place, ":"));
    }

    private void SkipUnexpected()
    {
        _mistakes.ReportUnexpected(Current.Span);
        _mistakes.Skip(Current.Span);
        Next();
    }

    private void SkipUnexpectedColon()
    {
        if (!Current.Has(TokenFlags.Substitute))
            _mistakes.ReportUnexpected(Current.Span);
        _mistakes.Skip(Current.Span);
        Next();
        _needsComma = false;
    }

    private void SkipUnmatched()
    {
        while (Current.Has(TokenFlags.Unmatched))
            Next();
    }

    /// <summary>What follows the root: lone commas, or text that does not belong to the document.</summary>
    private void SkipRest()
    {
        SkipUnmatched();
        while (Current.Kind == TokenKind.Comma)
        {
            _mistakes.Report(SyntaxErrorKind.ExtraComma, Current.Span, isCertain: true, new TextEdit(Current.Span, ""));
            _mistakes.Skip(Current.Span);
            Next();
            SkipUnmatched();
        }

        if (Current.Kind == TokenKind.End)
            return;
        var rest = TextSpan.FromBounds(Current.Start, _tokens[_tokens.Count - 2].End);
        _mistakes.ForgetWithin(rest);
        _mistakes.Skip(rest);
        _mistakes.Report(SyntaxErrorKind.TrailingText, rest);
    }

    private void Next()
    {
        _end = Current.End;
        _index++;
        _closed = 0;
    }
}
