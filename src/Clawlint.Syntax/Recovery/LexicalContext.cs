namespace Clawlint.Syntax.Recovery;

/// <summary>How the lexer of a broken file knows keys from values: the brackets open so far and what comes next. Wrong brackets do it no harm.</summary>
internal sealed class LexicalContext
{
    private readonly List<bool> _isObject = [];

    /// <summary>What the grammar wants next.</summary>
    public Expectation Expected { get; private set; } = Expectation.Value;

    /// <summary>What a scalar that stands here is: where a comma is missing, the next key or value.</summary>
    public Expectation ExpectedOfScalar
        => Expected != Expectation.Separator ? Expected : IsInObject ? Expectation.Key : Expectation.Value;

    /// <summary>True inside an object; at the top level what <see cref="IsFragment"/> says.</summary>
    public bool IsInObject => _isObject.Count == 0 ? IsFragment : _isObject[^1];

    /// <summary>True when the top level has members without a brace around them.</summary>
    public bool IsFragment { get; private set; }

    public bool IsAtTop => _isObject.Count == 0;

    /// <summary>Copies the innermost brackets, the innermost last; returns how many.</summary>
    public int CopyBrackets(Span<bool> target)
    {
        var count = Math.Min(target.Length, _isObject.Count);
        for (var i = 0; i < count; i++)
            target[i] = _isObject[_isObject.Count - count + i];
        return count;
    }

    public void BeginFragment()
    {
        IsFragment = true;
        Expected = Expectation.Key;
    }

    public void Advance(TokenKind token)
    {
        switch (token)
        {
            case TokenKind.OpenBrace or TokenKind.OpenBracket:
                _isObject.Add(token == TokenKind.OpenBrace);
                Expected = token == TokenKind.OpenBrace ? Expectation.Key : Expectation.Value;
                break;
            case TokenKind.CloseBrace or TokenKind.CloseBracket:
                Close(token == TokenKind.CloseBrace);
                Expected = Expectation.Separator;
                break;
            case TokenKind.Comma:
                Expected = IsInObject ? Expectation.Key : Expectation.Value;
                break;
            case TokenKind.Colon:
                Expected = Expectation.Value;
                break;
            case TokenKind.Scalar:
                Expected = Expected == Expectation.Key || (Expected == Expectation.Separator && IsInObject)
                    ? Expectation.Colon
                    : Expectation.Separator;
                break;
        }
    }

    /// <summary>Closes the innermost bracket, or it and the one around it where the kind is that one's; else nothing.</summary>
    private void Close(bool isObject)
    {
        for (var count = 1; count <= 2 && count <= _isObject.Count; count++)
        {
            if (_isObject[^count] != isObject)
                continue;
            _isObject.RemoveRange(_isObject.Count - count, count);
            return;
        }
    }
}
