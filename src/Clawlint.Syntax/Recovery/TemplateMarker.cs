using System.Buffers;

namespace Clawlint.Syntax.Recovery;

/// <summary>Markers of template languages: Jinja, Helm and Mustache (<c>{{ }}</c>, <c>{% %}</c>, <c>{# #}</c>), ERB (<c>&lt;% %&gt;</c>), <c>@@name@@</c>.</summary>
internal static class TemplateMarker
{
    private const int MaxLength = 1024;

    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-"u8);

    /// <summary>Length of the marker at an offset; 0 where none is.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text, int offset)
    {
        var rest = text[offset..Math.Min(text.Length, offset + MaxLength)];
        if (rest.Length < 4)
            return 0;
        return (rest[0], rest[1]) switch
        {
            ((byte)'{', (byte)'{') => Braces(rest),
            ((byte)'{', (byte)'%') => Until(rest, "%}"u8),
            ((byte)'{', (byte)'#') => Until(rest, "#}"u8),
            ((byte)'<', (byte)'%') => Until(rest, "%>"u8),
            ((byte)'$', (byte)'{') when rest[2] == '{' => Braces(rest[1..]) is > 0 and var length ? length + 1 : 0,
            ((byte)'@', (byte)'@') => Name(rest),
            _ => 0,
        };
    }

    /// <summary>True for a marker that steers the template and stands for no text of its own, such as <c>{% if x %}</c> or <c>{{- end }}</c>.</summary>
    public static bool IsControl(ReadOnlySpan<byte> marker)
    {
        if (marker is [(byte)'{', (byte)'%' or (byte)'#', ..])
            return true;
        if (marker is [(byte)'<', (byte)'%', ..])
            return marker[2] is not ((byte)'=' or (byte)'-');
        if (marker is not [(byte)'{', (byte)'{', ..])
            return false;
        var content = marker[2..].TrimStart("- ~"u8);
        if (content.IsEmpty || content[0] is (byte)'#' or (byte)'/' or (byte)'^' or (byte)'!')
            return true;
        var length = content.IndexOfAnyExceptInRange((byte)'a', (byte)'z');
        var word = content[..Math.Max(0, length)];
        return word.SequenceEqual("if"u8) || word.SequenceEqual("else"u8) || word.SequenceEqual("end"u8)
            || word.SequenceEqual("range"u8) || word.SequenceEqual("with"u8) || word.SequenceEqual("define"u8) || word.SequenceEqual("block"u8);
    }

    /// <summary>Two braces are a marker unless they hold members: <c>{{"a": 1}}</c> is a brace too many.</summary>
    private static int Braces(ReadOnlySpan<byte> text)
    {
        var length = Until(text, "}}"u8);
        if (length == 0)
            return 0;
        if (length < text.Length && text[length] == '}' && text[2] == '{')
            length++;
        return text[..length].IndexOf("\":"u8) < 0 && text[2..length].IndexOf("{{"u8) < 0 ? length : 0;
    }

    private static int Until(ReadOnlySpan<byte> text, ReadOnlySpan<byte> close)
    {
        var index = text[2..].IndexOf(close);
        return index < 0 ? 0 : index + 2 + close.Length;
    }

    private static int Name(ReadOnlySpan<byte> text)
    {
        var length = text[2..].IndexOfAnyExcept(NameBytes);
        return length > 0 && text[(2 + length)..].StartsWith("@@"u8) ? length + 4 : 0;
    }
}
