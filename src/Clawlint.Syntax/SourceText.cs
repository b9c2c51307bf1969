namespace Clawlint.Syntax;

/// <summary>The bytes of a file and where its lines begin. Never changes.</summary>
public sealed class SourceText
{
    private readonly ReadOnlyMemory<byte> _bytes;

    private SourceText(ReadOnlyMemory<byte> bytes, string path)
    {
        _bytes = bytes;
        Path = path;
    }

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
    public LinePosition GetPosition(int offset) => throw new NotImplementedException();

    /// <summary>Number of lines; at least 1.</summary>
    public int LineCount => throw new NotImplementedException();

    /// <summary>The bytes of a 1-based line, without its line end.</summary>
    public TextSpan GetLineSpan(int line) => throw new NotImplementedException();

    /// <summary>Offset of a line and column; a column past the end of the line is its end.</summary>
    public int GetOffset(LinePosition position) => throw new NotImplementedException();

    /// <summary>This text with edits applied. They must not overlap; their order does not matter.</summary>
    public SourceText WithEdits(IReadOnlyCollection<TextEdit> edits) => throw new NotImplementedException();
}
