using System.Buffers;

namespace Clawlint.Syntax;

/// <summary>The bytes of a file and where its lines begin. Never changes.</summary>
public sealed class SourceText
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private int[]? _lineStarts;

    private SourceText(ReadOnlyMemory<byte> bytes, string path)
    {
        _bytes = bytes;
        Path = path;
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The file's path as the user named it; <c>&lt;stdin&gt;</c> or the like where there is no file.</summary>
    public string Path { get; }

    /// <summary>All bytes of the file, the byte order mark included.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.Span;

    /// <summary>The bytes, for those who keep them.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes;

    /// <summary>Length in bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>Takes the bytes as they are; the caller must not change them afterwards.</summary>
    public static SourceText FromBytes(ReadOnlyMemory<byte> bytes, string path = "") => new(bytes, path);

    /// <summary>Encodes a string as UTF-8 without a byte order mark. Lone surrogates become U+FFFD.</summary>
    public static SourceText FromString(string text, string path = "") => new(System.Text.Encoding.UTF8.GetBytes(text), path);

    /// <summary>The text of a range; ill-formed UTF-8 comes back as U+FFFD.</summary>
    public string GetString(TextSpan span) => System.Text.Encoding.UTF8.GetString(Bytes.Slice(span.Start, span.Length));

    /// <summary>Line and column of an offset. An offset inside a character or past the end counts as the nearest one before.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Length);
        var index = LineStarts.AsSpan().BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        var start = StartOfColumns(line);
        return new LinePosition(line + 1, offset <= start ? 1 : CountUtf16(start, offset) + 1);
    }

    /// <summary>Number of lines; at least 1.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>The bytes of a 1-based line, without its line end; the byte order mark belongs to the first line.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLineSpan(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        var start = LineStarts[line - 1];
        var end = line < LineCount ? LineStarts[line] : Length;
        if (line < LineCount)
            end -= end - start >= 2 && Bytes[end - 1] == '\n' && Bytes[end - 2] == '\r' ? 2 : 1;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Offset of a line and column; a column past the end of the line is its end, a line past the last one the end of the text.</summary>
    public int GetOffset(LinePosition position)
    {
        if (position.Line > LineCount)
            return Length;
        var line = Math.Max(position.Line, 1);
        var offset = StartOfColumns(line - 1);
        var end = Math.Max(offset, GetLineSpan(line).End);
        for (var column = 1; offset < end; offset += CharacterLength(offset, end, out var units), column += units)
        {
            if (column >= position.Column)
                break;
        }

        return offset;
    }

    /// <summary>This text with edits applied. They must not overlap; their order does not matter, save that insertions at one place keep theirs.</summary>
    /// <exception cref="ArgumentException">Two edits overlap, or one lies outside the text.</exception>
    public SourceText WithEdits(IReadOnlyCollection<TextEdit> edits)
    {
        var sorted = edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End).ToList();
        var result = new ArrayBufferWriter<byte>(Math.Max(1, Length + sorted.Sum(edit => edit.NewText.Length)));
        var position = 0;
        foreach (var edit in sorted)
        {
            if (edit.Span.Start < position || edit.Span.End > Length)
                throw new ArgumentException("The edits overlap or lie outside the text.", nameof(edits));
            result.Write(Bytes[position..edit.Span.Start]);
            result.Write(System.Text.Encoding.UTF8.GetBytes(edit.NewText));
            position = edit.Span.End;
        }

        result.Write(Bytes[position..]);
        return new SourceText(result.WrittenMemory, Path);
    }

    private int[] LineStarts => _lineStarts ??= FindLineStarts();

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var offset = 0; offset < Length;)
        {
            var next = Bytes[offset..].IndexOfAny((byte)'\n', (byte)'\r');
            if (next < 0)
                break;
            offset += next;
            offset += Bytes[offset] == '\r' && offset + 1 < Length && Bytes[offset + 1] == '\n' ? 2 : 1;
            starts.Add(offset);
        }

        return [.. starts];
    }

    /// <summary>Where column 1 of a 0-based line is: after the byte order mark on the first.</summary>
    private int StartOfColumns(int line)
        => line == 0 && Bytes.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : LineStarts[line];

    private int CountUtf16(int start, int end)
    {
        // All but the last characters at once; those one by one, for the offset may lie inside one.
        var lineEnd = Math.Min(Length, end + 3);
        var offset = Math.Max(start, end - 3);
        while (offset > start && (Bytes[offset] & 0xC0) == 0x80)
            offset--;
        var units = System.Text.Encoding.UTF8.GetCharCount(Bytes[start..offset]);
        while (offset < end)
        {
            var length = CharacterLength(offset, lineEnd, out var width);
            if (offset + length > end)
                break;
            units += width;
            offset += length;
        }

        return units;
    }

    private int CharacterLength(int offset, int end, out int utf16Units)
    {
        System.Text.Rune.DecodeFromUtf8(Bytes[offset..end], out var rune, out var length);
        utf16Units = rune.Utf16SequenceLength;
        return length;
    }
}
