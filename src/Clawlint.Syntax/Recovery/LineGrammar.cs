using System.Buffers;
using Clawlint.Syntax.Lexing;

namespace Clawlint.Syntax.Recovery;

/// <summary>
/// Judges whether the rest of a line reads as JSON5, and how natural the reading is: the lower the penalty, the better.
/// It decides where a lost quote stood.
/// </summary>
internal ref struct LineGrammar
{
    /// <summary>The penalty of what cannot be read.</summary>
    public const int Unreadable = int.MaxValue;

    private const int MaxDepth = 64;

    private static readonly SearchValues<byte> OddInKeys = SearchValues.Create(" ,{}[]"u8);

    private readonly ReadOnlySpan<byte> _line;
    private readonly LineSurroundings _surroundings;
    private readonly Span<bool> _brackets;
    private int _depth;
    private int _position;
    private int _penalty;
    private Expectation _expected;

    private LineGrammar(ReadOnlySpan<byte> line, LineSurroundings surroundings, Span<bool> brackets)
    {
        _line = line;
        _surroundings = surroundings;
        _brackets = brackets;
    }

    /// <summary>The penalty of reading a line, from a place where <paramref name="expected"/> comes next.</summary>
    public static int Judge(ReadOnlySpan<byte> line, Expectation expected, LexicalContext context, LineSurroundings surroundings)
    {
        Span<bool> brackets = stackalloc bool[MaxDepth];
        var grammar = new LineGrammar(line, surroundings, brackets)
        {
            _expected = expected,
            _depth = context.CopyBrackets(brackets[..(MaxDepth / 2)]),
        };
        if (grammar._depth == 0 && context.IsFragment)
            grammar._brackets[grammar._depth++] = true;
        return grammar.Judge();
    }

    private int Judge()
    {
        while (true)
        {
            _position = TextLine.SkipBlanks(_line, _position);
            if (_position >= _line.Length || _line[_position] == '#' || StartsWith("//"u8))
                return JudgeEnd();
            if (StartsWith("/*"u8))
            {
                var close = _line[_position..].IndexOf("*/"u8);
                if (close < 0)
                    return _surroundings.IsCut ? _penalty : Unreadable;
                _position += close + 2;
                continue;
            }

            if (!ReadToken(_line[_position]))
                return Unreadable;
        }
    }

    private readonly int JudgeEnd()
    {
        if (_surroundings.IsCut)
            return _penalty;
        return _expected switch
        {
            Expectation.Colon => Unreadable,
            Expectation.Value when _depth == 0 || _brackets[_depth - 1] => _penalty + 3,
            Expectation.Separator => _surroundings.IsFollowedByClose ? _penalty : _penalty + 3,
            _ => _penalty,
        };
    }

    private bool ReadToken(byte c)
    {
        switch (_expected)
        {
            case Expectation.Colon:
                _position++;
                _expected = Expectation.Value;
                return c == ':';
            case Expectation.Separator when c == ',':
                _position++;
                _expected = _depth == 0 || _brackets[_depth - 1] ? Expectation.Key : Expectation.Value;
                return true;
            case Expectation.Key or Expectation.Separator when c == '}':
                return Close(isObject: true);
            case Expectation.Value or Expectation.Separator when c == ']':
                return Close(isObject: false);
            case Expectation.Key:
                return ReadKey(c);
            case Expectation.Value:
                return ReadValue(c);
            default:
                return false;
        }
    }

    private bool Close(bool isObject)
    {
        _position++;
        _expected = Expectation.Separator;
        if (_depth == 0 || _brackets[_depth - 1] != isObject)
            return false;
        _depth--;
        return true;
    }

    private bool ReadKey(byte c)
    {
        _expected = Expectation.Colon;
        if (c is (byte)'"' or (byte)'\'')
            return ReadString(c, isKey: true);
        _penalty += _surroundings.HasBareKeys ? 0 : 2;
        return IdentifierLexer.TrySkip(_line, ref _position, out _);
    }

    private bool ReadValue(byte c)
    {
        _expected = Expectation.Separator;
        switch (c)
        {
            case (byte)'"' or (byte)'\'':
                return ReadString(c, isKey: false);
            case (byte)'{' or (byte)'[':
                if (_depth == MaxDepth)
                    return false;
                _brackets[_depth++] = c == '{';
                _expected = c == '{' ? Expectation.Key : Expectation.Value;
                _position++;
                return true;
            default:
                return ReadWord();
        }
    }

    private bool ReadWord()
    {
        var start = _position;
        while (_position < _line.Length && !BareWord.IsDelimiter(_line[_position]))
            _position++;
        var word = _line[start.._position];
        return BareWord.IsLiteral(word) && !(_position < _line.Length && _line[_position] is ((byte)'"' or (byte)'\'' or (byte)':'));
    }

    /// <summary>Reads a string that must end on the line; contents that look like punctuation cost.</summary>
    private bool ReadString(byte quote, bool isKey)
    {
        var start = ++_position;
        while (_position < _line.Length && _line[_position] != quote)
            _position += _line[_position] == '\\' ? 2 : 1;
        if (_position >= _line.Length)
        {
            _position = _line.Length;
            return _surroundings.IsCut;
        }

        var content = _line[start.._position++];
        if (content.IsEmpty)
            return true;
        if (content[0] == ' ' || content[^1] == ' ')
            _penalty++;
        if (content[^1] is (byte)',' or (byte)':' or (byte)'{' or (byte)'[')
            _penalty += 2;
        if (content.Count((byte)'{') != content.Count((byte)'}') || content.Count((byte)'[') != content.Count((byte)']'))
            _penalty += 2;
        if (isKey && content.ContainsAny(OddInKeys))
            _penalty += 2;
        return true;
    }

    private readonly bool StartsWith(ReadOnlySpan<byte> word) => _line[_position..].StartsWith(word);
}
