using System.Text;
using Clawlint.Syntax;

namespace Clawlint.Environments;

/// <summary>
/// Reads <c>.env</c> the way dotenv's pattern does: <c>[export] NAME = value</c> or <c>NAME: value</c> from the start of a line;
/// white space, line ends too, may stand around the sign; a value in quotes may run over lines; <c>#</c> ends a bare one.
/// </summary>
internal sealed class DotEnvReader(SourceText source)
{
    /// <summary>Where a line ends for JavaScript's patterns; a bare value goes on at the last two.</summary>
    private const string LineEnds = "\r\n\u2028\u2029";

    private readonly string _text = Encoding.UTF8.GetString(source.Bytes);
    private int _offsetChar;
    private int _offsetByte;

    public IEnumerable<DotEnvEntry> Read()
    {
        int position = 0;
        while (position < _text.Length)
        {
            if (ReadEntry(SkipSpace(position), out int end) is { } entry)
            {
                yield return entry;
            }

            position = NextLine(end);
        }
    }

    private DotEnvEntry? ReadEntry(int start, out int end)
    {
        int exported = SkipExport(start);
        int nameStart = exported;
        int valueStart = SkipSign(SkipName(nameStart), nameStart);
        if (valueStart < 0 && exported != start)
        {
            nameStart = start;
            valueStart = SkipSign(SkipName(nameStart), nameStart);
        }

        end = start;
        if (valueStart < 0)
        {
            return null;
        }

        int nameEnd = SkipName(nameStart);
        var (first, last) = FindValue(valueStart);
        end = Math.Max(last, valueStart);
        string value = Decode(_text[first..last]);
        return new DotEnvEntry(_text[nameStart..nameEnd], value, SpanOf(nameStart, nameEnd), SpanOf(first, last));
    }

    private int SkipExport(int start)
    {
        int end = start + "export".Length;
        return string.CompareOrdinal(_text, start, "export", 0, "export".Length) == 0 && end < _text.Length && IsSpace(_text[end]) ? SkipSpace(end) : start;
    }

    private int SkipName(int start)
    {
        int end = start;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '_' or '.' or '-'))
        {
            end++;
        }

        return end;
    }

    /// <summary>The place after <c>=</c> or <c>: </c>; -1 where there is none.</summary>
    private int SkipSign(int nameEnd, int nameStart)
    {
        int sign = SkipSpace(nameEnd);
        if (nameEnd == nameStart)
        {
            return -1;
        }

        if (sign < _text.Length && _text[sign] == '=')
        {
            return sign + 1;
        }

        bool isColon = nameEnd + 1 < _text.Length && _text[nameEnd] == ':' && IsSpace(_text[nameEnd + 1]);
        return isColon ? nameEnd + 2 : -1;
    }

    /// <summary>The value in its quotes, where something that ends a value follows them; else the bare rest of the line up to <c>#</c>.</summary>
    private (int Start, int End) FindValue(int start)
    {
        int quote = SkipSpace(start);
        if (quote < _text.Length && _text[quote] is '\'' or '"' or '`')
        {
            int end = FindClosingQuote(quote);
            if (end > 0)
            {
                return (quote, end);
            }
        }

        int bare = start;
        while (bare < _text.Length && _text[bare] is not ('#' or '\r' or '\n'))
        {
            bare++;
        }

        int first = start;
        while (first < bare && IsSpace(_text[first]))
        {
            first++;
        }

        while (bare > first && IsSpace(_text[bare - 1]))
        {
            bare--;
        }

        return (first, bare);
    }

    /// <summary>
    /// The place after the closing quote: the first one without a backslash before it, where the value can end there;
    /// else, going back, one with a backslash; -1 where none will do.
    /// </summary>
    private int FindClosingQuote(int quote)
    {
        int last = quote;
        do
        {
            last = _text.IndexOf(_text[quote], last + 1);
        }
        while (last > 0 && _text[last - 1] == '\\');

        int closing = last > 0 ? last : _text.LastIndexOf(_text[quote]);
        while (closing > quote && !CanEndAt(closing + 1))
        {
            closing = _text.LastIndexOf(_text[quote], closing - 1);
        }

        return closing > quote ? closing + 1 : -1;
    }

    /// <summary>True where only white space and a comment are left of the line.</summary>
    private bool CanEndAt(int position)
    {
        int next = SkipSpace(position);
        return next == _text.Length || _text[next] == '#' || _text.AsSpan(position, next - position).IndexOfAny(LineEnds) >= 0;
    }

    private static string Decode(string written)
    {
        bool isQuoted = written.Length >= 2 && written[0] is '\'' or '"' or '`' && written[^1] == written[0];
        string value = (isQuoted ? written[1..^1] : written).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return written.StartsWith('"') ? value.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal) : value;
    }

    private int NextLine(int position)
    {
        int end = _text.AsSpan(position).IndexOfAny(LineEnds);
        return end < 0 ? _text.Length : position + end + 1;
    }

    private int SkipSpace(int position)
    {
        while (position < _text.Length && IsSpace(_text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>White space as JavaScript's patterns see it.</summary>
    private static bool IsSpace(char c) => c == '\uFEFF' || (char.IsWhiteSpace(c) && c != '\u0085');

    /// <summary>The bytes of some characters; entries come in order, so each is counted from the one before.</summary>
    private TextSpan SpanOf(int start, int end)
    {
        _offsetByte += Encoding.UTF8.GetByteCount(_text.AsSpan(_offsetChar, start - _offsetChar));
        _offsetChar = start;
        return new TextSpan(_offsetByte, Encoding.UTF8.GetByteCount(_text.AsSpan(start, end - start)));
    }
}
