using Clawlint.Syntax.Parsing;

namespace Clawlint.Syntax.Recovery;

/// <summary>The Markdown fence around a file.</summary>
internal struct CodeFence
{
    private const int MaxProseLines = 40;

    private TextSpan _opening;
    private TextSpan _closing;
    private bool _hasProse;

    /// <summary>True where a line begins with three backticks or tildes.</summary>
    public static bool IsAt(ReadOnlySpan<byte> text, int offset)
        => text[offset..].StartsWith("```"u8) || text[offset..].StartsWith("~~~"u8);

    /// <summary>The first line of a fence that comes before anything that looks like a config; empty where none does.</summary>
    public static TextSpan FindOpening(ReadOnlySpan<byte> text, int offset)
    {
        for (var line = 0; line < MaxProseLines && offset < text.Length; line++)
        {
            var start = TextLine.SkipBlanks(text, offset);
            if (start >= text.Length || text[start] is (byte)'{' or (byte)'[' or (byte)'"')
                break;
            if (IsAt(text, start))
                return TextSpan.FromBounds(start, TextLine.TrimEnd(text, start, TextLine.End(text, start)));
            offset = TextLine.Next(text, offset);
        }

        return default;
    }

    public void Open(TextSpan line, bool hasProse)
    {
        _opening = line;
        _hasProse |= hasProse;
    }

    public void Close(TextSpan rest, bool hasProse)
    {
        _closing = rest;
        _hasProse |= hasProse;
    }

    /// <summary>One mistake for both lines; the repair drops them, and is certain where no prose is dropped with them.</summary>
    public readonly void Report(ReadOnlySpan<byte> text, Mistakes mistakes)
    {
        if (_opening.IsEmpty && _closing.IsEmpty)
            return;
        var repair = new List<TextEdit>();
        foreach (var line in new[] { _opening, _closing })
        {
            if (!line.IsEmpty)
                repair.Add(new TextEdit(TextSpan.FromBounds(line.Start, TextLine.Next(text, line.End)), ""));
        }

        var closingLine = _closing.IsEmpty ? default : TextSpan.FromBounds(_closing.Start, Math.Min(_closing.End, TextLine.End(text, _closing.Start)));
        mistakes.Report(new SyntaxError(SyntaxErrorKind.CodeFence, _opening.IsEmpty ? closingLine : _opening)
        {
            RelatedSpans = _opening.IsEmpty || _closing.IsEmpty ? [] : [closingLine],
            Repair = _hasProse ? [] : [.. repair],
            IsRepairCertain = !_hasProse,
        });
    }
}
