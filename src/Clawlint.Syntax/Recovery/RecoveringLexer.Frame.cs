
namespace Clawlint.Syntax.Recovery;

/// <summary>What stands around or between the members of a broken file: prose, fences, conflict markers, template markers.</summary>
internal ref partial struct RecoveringLexer
{
    /// <summary>Steps over a fence and prose before the document, and notes when the document is members without braces.</summary>
    private void SkipToDocument()
    {
        SkipTrivia();
        var fence = CodeFence.FindOpening(_text, _position);
        if (!fence.IsEmpty)
        {
            var proseEnd = TextLine.TrimEnd(_text, _position, fence.Start);
            _fence.Open(fence, hasProse: fence.Start > _position);
            _mistakes.Skip(TextSpan.FromBounds(_position, Math.Max(_position, proseEnd)));
            _mistakes.Skip(TextSpan.FromBounds(_position, fence.End));
            _position = fence.End;
            SkipTrivia();
        }

        if (FragmentStart.IsAt(_text, _position))
        {
            _context.BeginFragment();
        }
        else if (FragmentStart.FindAfterProse(_text, _position) is > 0 and var document)
        {
            var prose = TextSpan.FromBounds(_position, TextLine.TrimEnd(_text, _position, document));
            SkipUnexpected(TextSpan.FromBounds(prose.Start, prose.Start + _text[prose.Start..prose.End].TrimEnd(" \t\r\n"u8).Length));
            _position = document;
            _isFirstOnLine = true;
        }
    }

    private bool SkipClosingFence()
    {
        if (!CodeFence.IsAt(_text, _position))
            return false;
        var end = _text.TrimEnd(" \t\r\n"u8).Length;
        _fence.Close(TextSpan.FromBounds(_position, end), TextLine.End(_text, _position) < end);
        _mistakes.Skip(TextSpan.FromBounds(_position, end));
        _position = _text.Length;
        SkipTrailingTrivia(end);
        return true;
    }

    /// <summary>What follows a closing fence is trivia to its end.</summary>
    private void SkipTrailingTrivia(int end) => _position = Math.Max(end, TextLine.SkipTrivia(_text, end));

    private bool SkipConflictMarker()
    {
        var skipped = _conflicts.Skip(_text, _position);
        if (skipped.IsEmpty)
            return false;
        _mistakes.Skip(skipped);
        _position = skipped.End;
        return true;
    }

    /// <summary>A marker is a value (or a key) where it stands for one, and else trivia.</summary>
    private void ReadTemplateMarker(int length)
    {
        var marker = _text.Slice(_position, length);
        var end = _position + length;
        var isWholeLine = _isFirstOnLine && TextLine.SkipBlanks(_text, end) == TextLine.End(_text, end);
        var next = TextLine.SkipBlanks(_text, end);
        var isKey = _context.Expected == Expectation.Key && next < _text.Length && _text[next] == ':';
        var isElement = _context.Expected == Expectation.Value && !(_context.IsInObject || _context.IsAtTop) && !isWholeLine;
        var isValue = _context.Expected == Expectation.Value && _context.IsInObject;
        if (!TemplateMarker.IsControl(marker) && (isKey || isElement || isValue))
        {
            ReadWord();
            return;
        }

        var span = new TextSpan(_position, length);
        _mistakes.AddTemplateMarker(span);
        _mistakes.Skip(span);
        _position = end;
        _isAfterTemplate = true;
    }
}
