using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Clawlint.Syntax.Lexing;
using Clawlint.Syntax.Storage;

namespace Clawlint.Syntax.Parsing;

/// <summary>
/// Reads exactly what OpenClaw's parser accepts, strict JSON fastest, and stops at the first thing that it does not.
/// It says whether a file parses; what went wrong is the business of the recovery.
/// </summary>
internal ref struct Json5Parser
{
    /// <summary>
    /// How deep a config may nest. JSON.parse and json5 have no limit, but OpenClaw 2026.9.6 overflows its stack while it reads the value:
    /// a config with 1,505 levels loads, one with 1,605 does not.
    /// </summary>
    public const int MaxDepth = 1500;

    private readonly ReadOnlySpan<byte> _text;
    private readonly NodeTable _nodes;
    private int _position;
    private int _container;
    private int _depth;

    public Json5Parser(ReadOnlySpan<byte> text, NodeTable nodes)
    {
        _text = text;
        _nodes = nodes;
        _container = -1;
        IsStrict = true;
    }

    /// <summary>Where the parser stopped.</summary>
    public readonly int Position => _position;

    /// <summary>True while nothing was read that JSON.parse refuses.</summary>
    public bool IsStrict { get; private set; }

    /// <summary>Reads the whole text; false when OpenClaw's parser refuses it, with <see cref="Position"/> at what it refuses.</summary>
    public bool ParseDocument()
    {
        SkipTrivia();
        if (!ParseValue(-1))
            return false;
        while (_container >= 0)
        {
            if (!(_nodes[_container].Kind == SyntaxKind.Object ? ParseMembers() : ParseElements()))
                return false;
        }

        SkipTrivia();
        return _position == _text.Length;
    }

    /// <summary>Reads members until the object closes or a container opens; goes on after a container that closed.</summary>
    private bool ParseMembers()
    {
        var owner = _container;
        while (true)
        {
            SkipTrivia();
            var c = Peek();
            if (c == '}')
                return IsFirstOrTrailing(owner) && Close();
            if (!ParseKey(c, out var key))
                return false;
            SkipTrivia();
            if (Peek() != ':')
                return false;
            _position++;
            SkipTrivia();
            if (!ParseValue(key))
                return false;
            if (_container != owner)
                return true;
            if (!ParseSeparator('}', out var isClosed))
                return false;
            if (isClosed)
                return true;
        }
    }

    private bool ParseElements()
    {
        var owner = _container;
        while (true)
        {
            SkipTrivia();
            if (Peek() == ']')
                return IsFirstOrTrailing(owner) && Close();
            if (!ParseValue(owner))
                return false;
            if (_container != owner)
                return true;
            if (!ParseSeparator(']', out var isClosed))
                return false;
            if (isClosed)
                return true;
        }
    }

    /// <summary>A bracket that closes right after a comma is a trailing comma: JSON5 only.</summary>
    private bool IsFirstOrTrailing(int owner)
    {
        if (_nodes.Count > owner + 1)
            IsStrict = false;
        return true;
    }

    private bool ParseSeparator(char close, out bool isClosed)
    {
        SkipTrivia();
        var c = Peek();
        isClosed = c == close;
        if (isClosed)
            return Close();
        if (c != ',')
            return false;
        _position++;
        return true;
    }

    /// <summary>Closes the container at its bracket, and with it every one around that closes next; stops after a comma.</summary>
    private bool Close()
    {
        while (true)
        {
            _position++;
            ref var row = ref _nodes[_container];
            row.End = _position;
            row.Next = _nodes.Count;
            _depth--;
            var parent = row.Parent;
            if (parent >= 0 && _nodes[parent].Has(NodeFlags.Key))
                parent = _nodes[parent].Parent;
            _container = parent;
            if (parent < 0)
                return true;

            SkipTrivia();
            var c = Peek();
            if (c == ',')
            {
                _position++;
                return true;
            }

            if (c != (_nodes[parent].Kind == SyntaxKind.Object ? '}' : ']'))
                return false;
        }
    }

    private bool ParseKey(int c, out int key)
    {
        var start = _position;
        key = -1;
        if (c is '"' or '\'')
        {
            if (!SkipString((byte)c, out var isEscaped))
                return false;
            key = _nodes.Add(SyntaxKind.String, start, _position, _container, NodeFlags.Key | (isEscaped ? NodeFlags.Escaped : NodeFlags.None));
            return true;
        }

        IsStrict = false;
        if (!IdentifierLexer.TrySkip(_text, ref _position, out var hasEscapes))
            return false;
        key = _nodes.Add(SyntaxKind.Identifier, start, _position, _container, NodeFlags.Key | (hasEscapes ? NodeFlags.Escaped : NodeFlags.None));
        return true;
    }

    /// <summary>Reads a scalar, or opens a container and makes it the current one.</summary>
    private bool ParseValue(int parent)
    {
        var start = _position;
        var c = Peek();
        switch (c)
        {
            case '"' or '\'':
                if (!SkipString((byte)c, out var isEscaped))
                    return false;
                _nodes.Add(SyntaxKind.String, start, _position, parent, isEscaped ? NodeFlags.Escaped : NodeFlags.None);
                return true;
            case '{':
                return Open(SyntaxKind.Object, parent);
            case '[':
                return Open(SyntaxKind.Array, parent);
            case 't':
                return ParseWord(SyntaxKind.True, "true"u8, parent);
            case 'f':
                return ParseWord(SyntaxKind.False, "false"u8, parent);
            case 'n':
                return ParseWord(SyntaxKind.Null, "null"u8, parent);
            default:
                _position = NumberLexer.Skip(_text, start, out var isValid, out var isStrict);
                if (!isValid)
                    return false;
                IsStrict &= isStrict;
                _nodes.Add(SyntaxKind.Number, start, _position, parent, NodeFlags.None);
                return true;
        }
    }

    private bool Open(SyntaxKind kind, int parent)
    {
        if (_depth >= MaxDepth)
            return false;
        _depth++;
        _container = _nodes.Add(kind, _position, _position + 1, parent, NodeFlags.None);
        _position++;
        return true;
    }

    private bool ParseWord(SyntaxKind kind, ReadOnlySpan<byte> word, int parent)
    {
        var start = _position;
        if (!_text[start..].StartsWith(word))
            return false;
        _position += word.Length;
        _nodes.Add(kind, start, _position, parent, NodeFlags.None);
        return true;
    }

    /// <summary>Steps over a string. On failure the position is that of what json5 refuses.</summary>
    private bool SkipString(byte quote, out bool isEscaped)
    {
        isEscaped = false;
        IsStrict &= quote == '"';
        var offset = _position + 1;
        while (true)
        {
            offset = StringLexer.IndexOfSpecial(_text, offset, quote);
            _position = offset;
            if (offset >= _text.Length)
                return false;
            var c = _text[offset];
            if (c == quote)
            {
                _position = offset + 1;
                return true;
            }

            if (c == '\\')
            {
                isEscaped = true;
                _position = offset = StringLexer.SkipEscape(_text, offset, out var isValid, out var isStrict);
                IsStrict &= isStrict;
                if (!isValid)
                    return false;
                continue;
            }

            if (c is (byte)'\n' or (byte)'\r')
                return false;
            IsStrict = false;
            offset++;
        }
    }

    private readonly int Peek() => (uint)_position < (uint)_text.Length ? _text[_position] : -1;

    /// <summary>Steps over white space and comments; stops before whatever is neither.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipTrivia()
    {
        if ((uint)_position < (uint)_text.Length && _text[_position] is > (byte)' ' and < 0x80 and not (byte)'/')
            return;
        SkipTriviaPieces();
    }

    private void SkipTriviaPieces()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == ' ')
            {
                SkipSpaces();
            }
            else if (c is (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                _position++;
            }
            else if (c is > (byte)' ' and < 0x80 and not (byte)'/')
            {
                return;
            }
            else
            {
                var piece = TriviaLexer.Read(_text, _position);
                if (piece.Kind == SyntaxKind.None)
                    return;
                IsStrict = false;
                _position = piece.Span.End;
            }
        }
    }

    private void SkipSpaces()
    {
        ref var start = ref MemoryMarshal.GetReference(_text);
        var spaces = Vector128.Create((byte)' ');
        while (_position <= _text.Length - Vector128<byte>.Count)
        {
            var others = ~Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)_position), spaces);
            if (others != Vector128<byte>.Zero)
            {
                _position += BitOperations.TrailingZeroCount(others.ExtractMostSignificantBits());
                return;
            }

            _position += Vector128<byte>.Count;
        }

        while (_position < _text.Length && _text[_position] == ' ')
            _position++;
    }
}
