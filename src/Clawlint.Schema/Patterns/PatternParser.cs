using System.Globalization;
using System.Text;

namespace Clawlint.Schema.Patterns;

/// <summary>
/// Reads the syntax of ECMA-262's Pattern. Without the <c>u</c> flag and without named groups Annex B applies, as in every
/// browser and in Node: a lone <c>]</c> or <c>{</c>, octal escapes, unknown escapes and quantified lookaheads are allowed.
/// </summary>
internal sealed class PatternParser
{
    private const int MaxDepth = 200;

    private readonly string _source;
    private readonly PatternOptions _options;
    private readonly bool _unicode;
    private readonly int _groupCount;
    private readonly List<string?> _groupNames;
    private readonly bool _hasNamedGroups;
    private int _position;
    private int _groupsRead;
    private int _depth;
    private bool _hasBackReferences;

    private PatternParser(string source, PatternOptions options)
    {
        _source = source;
        _options = options;
        _unicode = (options & PatternOptions.Unicode) != PatternOptions.None;
        _groupNames = new PatternGroupScanner(source).Scan();
        _groupCount = _groupNames.Count;
        _hasNamedGroups = _groupNames.Exists(name => name is not null);
    }

    private bool AtEnd => _position >= _source.Length;

    private char Next => AtEnd ? '\0' : _source[_position];

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="PatternSyntaxException">JavaScript would throw a SyntaxError, or a property is not supported.</exception>
    public static PatternSyntaxTree Parse(string source, PatternOptions options)
    {
        var parser = new PatternParser(source, options);
        var root = parser.ParseChoice();
        if (!parser.AtEnd)
            throw parser.Error("unmatched )");
        return new PatternSyntaxTree(root, parser._groupCount, parser._hasBackReferences);
    }

    private PatternTerm ParseChoice()
    {
        if (++_depth > MaxDepth)
            throw Error("groups are nested too deep");
        var options = new List<PatternTerm> { ParseSequence() };
        while (TryTake('|'))
            options.Add(ParseSequence());
        _depth--;
        return options.Count == 1 ? options[0] : new PatternTerm.Choice(options);
    }

    private PatternTerm ParseSequence()
    {
        var terms = new List<PatternTerm>();
        while (!AtEnd && Next is not ('|' or ')'))
            terms.Add(ParseTerm());
        return terms.Count switch { 0 => PatternTerm.Empty, 1 => terms[0], _ => new PatternTerm.Sequence(terms) };
    }

    private PatternTerm ParseTerm()
    {
        var groupsBefore = _groupsRead;
        var term = ParseAtom(out var quantifiable);
        if (!TryParseQuantifier(out var minimum, out var maximum))
            return term;
        if (!quantifiable)
            throw Error("nothing to repeat");
        return new PatternTerm.Repeat(term, minimum, maximum, TryTake('?'), groupsBefore + 1, _groupsRead + 1);
    }

    private PatternTerm ParseAtom(out bool quantifiable)
    {
        quantifiable = true;
        var c = _source[_position];
        switch (c)
        {
            case '^' or '$':
                _position++;
                quantifiable = false;
                return new PatternTerm.Anchor(c == '^' ? AnchorKind.Start : AnchorKind.End);
            case '(':
                return ParseGroup(out quantifiable);
            case '.':
                _position++;
                var any = new CharacterSetBuilder();
                any.AddAnyButLineTerminators();
                return new PatternTerm.Character(any.Build(negated: false, _options));
            case '[':
                return ParseClass();
            case '\\':
                return ParseAtomEscape(out quantifiable);
            case '*' or '+' or '?':
                throw Error("nothing to repeat");
            case '{' when _unicode || IsQuantifierAhead():
                throw Error("nothing to repeat");
            case ']' or '}' when _unicode:
                throw Error("lone bracket");
            default:
                return Character(TakeCodePoint());
        }
    }

    private PatternTerm ParseGroup(out bool quantifiable)
    {
        _position++;
        quantifiable = true;
        PatternTerm term;
        if (!TryTake('?'))
        {
            var number = ++_groupsRead;
            term = new PatternTerm.Group(number, ParseChoice());
        }
        else if (TryTake(':'))
        {
            term = ParseChoice();
        }
        else if (Next is '=' or '!')
        {
            var negative = _source[_position++] == '!';
            term = new PatternTerm.Look(ParseChoice(), Behind: false, negative);
            quantifiable = !_unicode;
        }
        else if (TryTake('<'))
        {
            term = ParseLookbehindOrNamedGroup(out quantifiable);
        }
        else
        {
            throw Error("invalid group");
        }

        if (!TryTake(')'))
            throw Error("unterminated group");
        return term;
    }

    private PatternTerm ParseLookbehindOrNamedGroup(out bool quantifiable)
    {
        quantifiable = false;
        if (Next is '=' or '!')
        {
            var negative = _source[_position++] == '!';
            return new PatternTerm.Look(ParseChoice(), Behind: true, negative);
        }

        quantifiable = true;
        var number = ++_groupsRead;
        var name = TakeGroupName();
        if (_groupNames.IndexOf(name) != number - 1)
            throw Error("duplicate group name");
        return new PatternTerm.Group(number, ParseChoice());
    }

    private string TakeGroupName()
    {
        var end = _source.IndexOf('>', _position);
        var name = end < 0 ? "" : PatternGroupScanner.DecodeName(_source[_position..end]);
        if (!PatternGroupScanner.IsName(name))
            throw Error("invalid group name");
        _position = end + 1;
        return name;
    }

    private PatternTerm ParseAtomEscape(out bool quantifiable)
    {
        quantifiable = true;
        _position++;
        if (AtEnd)
            throw Error("\\ at end of pattern");
        switch (Next)
        {
            case 'b' or 'B':
                quantifiable = false;
                return new PatternTerm.Anchor(_source[_position++] == 'b' ? AnchorKind.WordBoundary : AnchorKind.NotWordBoundary);
            case >= '1' and <= '9' when TryTakeBackReference(out var number):
                _hasBackReferences = true;
                return new PatternTerm.BackReference(number);
            case 'k' when _unicode || _hasNamedGroups:
                _position++;
                if (!TryTake('<'))
                    throw Error("invalid named reference");
                var index = _groupNames.IndexOf(TakeGroupName());
                if (index < 0)
                    throw Error("no such group");
                _hasBackReferences = true;
                return new PatternTerm.BackReference(index + 1);
        }

        var set = new CharacterSetBuilder();
        if (!TryAddClassEscape(set))
            set.Add(TakeCharacterEscape(inClass: false));
        return new PatternTerm.Character(set.Build(negated: false, _options));
    }

    // A number that no group bears is an octal or identity escape in Annex B, and an error with the flag u.
    private bool TryTakeBackReference(out int number)
    {
        var end = _position;
        while (end < _source.Length && char.IsAsciiDigit(_source[end]))
            end++;
        if (!int.TryParse(_source.AsSpan(_position..end), NumberStyles.None, CultureInfo.InvariantCulture, out number) || number > _groupCount)
            return _unicode ? throw Error("no such group") : false;
        _position = end;
        return true;
    }

    private PatternTerm.Character ParseClass()
    {
        _position++;
        var negated = TryTake('^');
        var set = new CharacterSetBuilder();
        while (!TryTake(']'))
        {
            if (AtEnd)
                throw Error("unterminated character class");
            ParseClassRange(set);
        }

        return new PatternTerm.Character(set.Build(negated, _options));
    }

    private void ParseClassRange(CharacterSetBuilder set)
    {
        var firstIsSingle = TryTakeClassAtom(set, out var first);
        if (Next != '-' || _position + 1 >= _source.Length || _source[_position + 1] == ']')
        {
            if (firstIsSingle)
                set.Add(first);
            return;
        }

        _position++;
        var lastIsSingle = TryTakeClassAtom(set, out var last);
        if (firstIsSingle && lastIsSingle)
        {
            if (first > last)
                throw Error("range out of order in character class");
            set.Add(first, last);
            return;
        }

        // [\d-x] is the union of its parts in Annex B.
        if (_unicode)
            throw Error("invalid character class");
        set.Add('-');
        if (firstIsSingle)
            set.Add(first);
        if (lastIsSingle)
            set.Add(last);
    }

    /// <summary>Reads one member of a class; an escape that stands for many is added to the set at once.</summary>
    private bool TryTakeClassAtom(CharacterSetBuilder set, out int codePoint)
    {
        codePoint = 0;
        if (AtEnd)
            throw Error("unterminated character class");
        if (Next != '\\')
        {
            codePoint = TakeCodePoint();
            return true;
        }

        _position++;
        if (AtEnd)
            throw Error("\\ at end of pattern");
        if (TryAddClassEscape(set))
            return false;
        codePoint = TakeCharacterEscape(inClass: true);
        return true;
    }

    private bool TryAddClassEscape(CharacterSetBuilder set)
    {
        var letter = Next;
        if (letter is 'p' or 'P' && _unicode)
        {
            _position++;
            AddProperty(set, negated: letter == 'P');
            return true;
        }

        if (!set.TryAddClassEscape(letter, _options))
            return false;
        _position++;
        return true;
    }

    private void AddProperty(CharacterSetBuilder set, bool negated)
    {
        var end = TryTake('{') ? _source.IndexOf('}', _position) : -1;
        if (end < 0)
            throw Error("invalid property name");
        var parts = _source[_position..end].Split('=', 2);
        if (!UnicodeProperty.TryAdd(set, parts[0], parts.Length > 1 ? parts[1] : null, negated))
            throw Error("unknown or unsupported property");
        _position = end + 1;
    }

    /// <summary>Reads what follows a backslash and stands for one character.</summary>
    private int TakeCharacterEscape(bool inClass)
    {
        var start = _position;
        var c = TakeCodePoint();
        switch (c)
        {
            case 't': return '\t';
            case 'n': return '\n';
            case 'v': return '\v';
            case 'f': return '\f';
            case 'r': return '\r';
            case 'b' when inClass: return '\b';
            case '-' when inClass && _unicode: return '-';
            case 'c': return TakeControl(inClass);
            case 'x': return TakeHex(2) ?? (_unicode ? throw Error("invalid escape") : 'x');
            case 'u': return TakeUnicodeEscape() ?? (_unicode ? throw Error("invalid Unicode escape") : 'u');
            case '0' when !char.IsAsciiDigit(Next): return 0;
            case >= '0' and <= '7' when !_unicode:
                _position = start;
                return TakeOctal();
        }

        // With u only syntax characters may be escaped needlessly; in Annex B all but k, where named groups exist.
        var isSyntaxCharacter = c < 128 && "^$\\.*+?()[]{}|/".Contains((char)c, StringComparison.Ordinal);
        if (_unicode ? !isSyntaxCharacter : c == 'k' && _hasNamedGroups)
            throw Error("invalid escape");
        return c;
    }

    private int TakeControl(bool inClass)
    {
        var c = Next;
        if (char.IsAsciiLetter(c) || (inClass && !_unicode && (char.IsAsciiDigit(c) || c == '_')))
        {
            _position++;
            return c % 32;
        }

        if (_unicode)
            throw Error("invalid control escape");
        _position--; // the backslash stands for itself, and the c comes next
        return '\\';
    }

    private int TakeOctal()
    {
        var value = _source[_position++] - '0';
        for (var digits = 1; digits < 3 && Next is >= '0' and <= '7' && (value * 8) + Next - '0' <= 255; digits++)
            value = (value * 8) + _source[_position++] - '0';
        return value;
    }

    private int? TakeUnicodeEscape()
    {
        if (!_unicode)
            return TakeHex(4);
        if (Next == '{')
            return TakeBracedCodePoint();
        var high = TakeHex(4);
        if (high is null or < 0xD800 or > 0xDBFF || !_source.AsSpan(_position).StartsWith("\\u", StringComparison.Ordinal))
            return high;
        var afterHigh = _position;
        _position += 2;
        var low = TakeHex(4);
        if (low is >= 0xDC00 and <= 0xDFFF)
            return char.ConvertToUtf32((char)high, (char)low);
        _position = afterHigh;
        return high;
    }

    private int? TakeBracedCodePoint()
    {
        var end = _source.IndexOf('}', _position);
        if (end < 0)
            return null;
        var digits = _source.AsSpan((_position + 1)..end).TrimStart('0');
        var value = 0;
        if (end == _position + 1 || digits.Length > 6
            || (digits.Length > 0 && !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
            || value > CharacterSetBuilder.MaxCodePoint)
            return null;
        _position = end + 1;
        return value;
    }

    private int? TakeHex(int length)
    {
        if (_position + length > _source.Length
            || !int.TryParse(_source.AsSpan(_position, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return null;
        _position += length;
        return value;
    }

    private bool TryParseQuantifier(out int minimum, out int maximum)
    {
        (minimum, maximum) = (0, int.MaxValue);
        switch (Next)
        {
            case '*':
                _position++;
                return true;
            case '+':
                _position++;
                minimum = 1;
                return true;
            case '?':
                _position++;
                maximum = 1;
                return true;
            case '{':
                return TryParseBounds(out minimum, out maximum) || (_unicode ? throw Error("incomplete quantifier") : false);
            default:
                return false;
        }
    }

    private bool IsQuantifierAhead()
    {
        var start = _position;
        var ahead = TryParseBounds(out _, out _);
        _position = start;
        return ahead;
    }

    private bool TryParseBounds(out int minimum, out int maximum)
    {
        var start = _position;
        maximum = int.MaxValue;
        _position++;
        if (TryTakeNumber(out minimum))
        {
            var single = Next != ',';
            if (single)
                maximum = minimum;
            else if (++_position < _source.Length && Next != '}' && !TryTakeNumber(out maximum))
                maximum = -1;
            if (maximum >= 0 && TryTake('}'))
                return minimum <= maximum ? true : throw Error("numbers out of order in quantifier");
        }

        _position = start;
        return false;
    }

    // A number too large for an int is as good as no bound.
    private bool TryTakeNumber(out int number)
    {
        var start = _position;
        while (char.IsAsciiDigit(Next))
            _position++;
        var digits = _source.AsSpan(start.._position);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            number = int.MaxValue;
        return digits.Length > 0;
    }

    private int TakeCodePoint()
    {
        if (_unicode && Rune.TryGetRuneAt(_source, _position, out var rune))
        {
            _position += rune.Utf16SequenceLength;
            return rune.Value;
        }

        return _source[_position++];
    }

    private PatternTerm.Character Character(int codePoint)
    {
        var set = new CharacterSetBuilder();
        set.Add(codePoint);
        return new PatternTerm.Character(set.Build(negated: false, _options));
    }

    private bool TryTake(char c)
    {
        if (AtEnd || _source[_position] != c)
            return false;
        _position++;
        return true;
    }

    private PatternSyntaxException Error(string message) => new(message, _position);
}
