namespace Clawlint.Schema.Patterns;

/// <summary>A text as a pattern reads it: UTF-16 units, or code points with the flag <c>u</c>.</summary>
internal readonly ref struct TextCursor(ReadOnlySpan<char> text, PatternOptions options)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly bool _unicode = (options & PatternOptions.Unicode) != PatternOptions.None;
    private readonly bool _foldsWords = options == (PatternOptions.Unicode | PatternOptions.IgnoreCase);

    /// <summary>Length in UTF-16 units.</summary>
    public int Length => _text.Length;

    /// <summary>Reads the character after a place, and moves past it. The place must not be the end.</summary>
    public int ReadForward(ref int position)
    {
        var c = _text[position++];
        if (_unicode && char.IsHighSurrogate(c) && position < _text.Length && char.IsLowSurrogate(_text[position]))
            return char.ConvertToUtf32(c, _text[position++]);
        return c;
    }

    /// <summary>Reads the character before a place, and moves in front of it. The place must not be the start.</summary>
    public int ReadBackward(ref int position)
    {
        var c = _text[--position];
        if (_unicode && char.IsLowSurrogate(c) && position > 0 && char.IsHighSurrogate(_text[position - 1]))
            return char.ConvertToUtf32(_text[--position], c);
        return c;
    }

    /// <summary>Whether a condition on a place holds.</summary>
    public bool Holds(AnchorKind anchor, int position) => anchor switch
    {
        AnchorKind.Start => position == 0,
        AnchorKind.End => position == _text.Length,
        AnchorKind.WordBoundary => IsWordBoundary(position),
        _ => !IsWordBoundary(position),
    };

    private bool IsWordBoundary(int position) => IsWord(position - 1) != IsWord(position);

    private bool IsWord(int index)
    {
        if ((uint)index >= (uint)_text.Length)
            return false;
        var c = _text[index];
        return char.IsAsciiLetterOrDigit(c) || c == '_' || (_foldsWords && c is '\u017F' or '\u212A');
    }
}
