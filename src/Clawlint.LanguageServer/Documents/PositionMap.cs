using System.Text;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Documents;

/// <summary>Translates between a client's lines and places and a text's byte offsets.</summary>
/// <param name="text">The text.</param>
/// <param name="encoding">The client's unit.</param>
public readonly struct PositionMap(SourceText text, PositionEncoding encoding)
{
    /// <summary>The offset of a place. A place past the end of its line is the line's end, a line past the last one the end of the text (LSP 3.17).</summary>
    public int ToOffset(TextPosition position)
    {
        if (position.Line >= text.LineCount)
            return text.Length;
        var line = text.GetLineSpan(Math.Max(position.Line, 0) + 1);
        var bytes = text.Bytes.Slice(line.Start, line.Length);
        return line.Start + CountBytes(bytes, position.Character);
    }

    /// <summary>The place of an offset.</summary>
    public TextPosition ToPosition(int offset)
    {
        var line = text.GetPosition(offset).Line;
        var start = text.GetLineSpan(line).Start;
        return new TextPosition(line - 1, CountUnits(text.Bytes[start..Math.Clamp(offset, start, text.Length)]));
    }

    /// <summary>The span of a range; one that runs backwards is empty.</summary>
    public TextSpan ToSpan(TextRange range)
    {
        var start = ToOffset(range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, ToOffset(range.End)));
    }

    /// <summary>The range of a span.</summary>
    public TextRange ToRange(TextSpan span) => new(ToPosition(span.Start), ToPosition(span.End));

    private int CountUnits(ReadOnlySpan<byte> bytes) => encoding switch
    {
        PositionEncoding.Utf8 => bytes.Length,
        PositionEncoding.Utf16 => Encoding.UTF8.GetCharCount(bytes),
        _ => CountRunes(bytes),
    };

    private static int CountRunes(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (; bytes.Length > 0; count++)
        {
            Rune.DecodeFromUtf8(bytes, out _, out var length);
            bytes = bytes[length..];
        }

        return count;
    }

    /// <summary>How many bytes the first units of a line take; a unit inside a character counts as the place before it.</summary>
    private int CountBytes(ReadOnlySpan<byte> line, int units)
    {
        var offset = 0;
        for (var counted = 0; offset < line.Length;)
        {
            Rune.DecodeFromUtf8(line[offset..], out var rune, out var length);
            counted += encoding switch
            {
                PositionEncoding.Utf8 => length,
                PositionEncoding.Utf16 => rune.Utf16SequenceLength,
                _ => 1,
            };
            if (counted > units)
                break;
            offset += length;
        }

        return offset;
    }
}
