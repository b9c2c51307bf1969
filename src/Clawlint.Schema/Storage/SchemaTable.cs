using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Clawlint.Schema.Patterns;

namespace Clawlint.Schema.Storage;

/// <summary>
/// Schemas as they lie in memory: numbers of 32 bits, then text in UTF-8, read in place.
/// docs/decisions/0003-schema-store.md says what stands where.
/// </summary>
internal sealed unsafe class SchemaTable
{
    /// <summary>The first word of every table.</summary>
    public const uint Magic = 0x53534C43;

    /// <summary>The second word: changes with the format.</summary>
    public const uint FormatVersion = 1;

    /// <summary>Number of words before the data.</summary>
    public const int HeaderLength = 16;

    /// <summary>The schema <c>false</c>.</summary>
    public const int FalseNode = 0;

    /// <summary>The schema <c>true</c>.</summary>
    public const int TrueNode = 1;

    private readonly byte* _start;
    private readonly int _wordCount;
    private readonly object? _owner;
    private readonly EcmaPattern?[] _patterns;

    private SchemaTable(byte* start, int length, object? owner)
    {
        _start = start;
        _owner = owner;
        _wordCount = length / sizeof(uint);
        if (length < HeaderLength * sizeof(uint) || Words[0] != Magic || Words[1] != FormatVersion)
            throw new SchemaException("This is not a schema table of this version.");
        _wordCount = Header(SchemaTableSection.Text);
        _patterns = new EcmaPattern?[Header(SchemaTableSection.PatternCount)];
    }

    /// <summary>All numbers of the table.</summary>
    public ReadOnlySpan<uint> Words => new(_start, _wordCount);

    /// <summary>Number of releases.</summary>
    public int ReleaseCount => Header(SchemaTableSection.ReleaseCount);

    /// <summary>Number of different schemas.</summary>
    public int NodeCount => Header(SchemaTableSection.NodeCount);

    /// <summary>Reads a table where it lies; the memory must stay as it is for as long as the table is used.</summary>
    public static SchemaTable At(byte* start, int length) => new(start, length, owner: null);

    /// <summary>Reads a table that was just built.</summary>
    public static SchemaTable FromBytes(ReadOnlySpan<byte> bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned);
        return new SchemaTable((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length, pinned);
    }

    /// <summary>The words from an offset on.</summary>
    public ReadOnlySpan<uint> From(int offset) => Words[offset..];

    /// <summary>The numbers of a list: its first word is their count.</summary>
    public ReadOnlySpan<uint> GetList(int offset) => Words.Slice(offset + 1, (int)Words[offset]);

    /// <summary>A node's words: types, two words of keyword bits, then one for each keyword.</summary>
    public ReadOnlySpan<uint> GetNode(int node) => From((int)Words[Header(SchemaTableSection.Nodes) + node]);

    /// <summary>Name and root of a release, oldest first.</summary>
    public (string Name, int Root) GetRelease(int index)
    {
        var row = From(Header(SchemaTableSection.Releases) + (2 * index));
        return (GetString((int)row[0]), (int)row[1]);
    }

    /// <summary>A string's UTF-8.</summary>
    public ReadOnlySpan<byte> GetUtf8(int text)
    {
        var ends = From(Header(SchemaTableSection.Strings) + text);
        return new ReadOnlySpan<byte>(_start + (_wordCount * sizeof(uint)) + ends[0], (int)(ends[1] - ends[0]));
    }

    /// <summary>A string.</summary>
    public string GetString(int text) => Encoding.UTF8.GetString(GetUtf8(text));

    /// <summary>Whether a string equals some characters; allocates nothing.</summary>
    public bool IsString(int text, ReadOnlySpan<char> characters)
    {
        var bytes = GetUtf8(text);
        if (bytes.Length == characters.Length)
            return Ascii.Equals(bytes, characters);
        if (bytes.Length < characters.Length || bytes.Length > 3 * characters.Length)
            return false;
        const int StackLimit = 512;
        Span<char> decoded = bytes.Length <= StackLimit ? stackalloc char[StackLimit] : new char[bytes.Length];
        Utf8.ToUtf16(bytes, decoded, out _, out var written);
        return characters.SequenceEqual(decoded[..written]);
    }

    /// <summary>The number of a string; -1 where the table has none such. Allocates nothing.</summary>
    public int FindString(ReadOnlySpan<char> characters)
    {
        var slots = GetList(Header(SchemaTableSection.StringHashes));
        for (var slot = Hash(characters); ; slot++)
        {
            var entry = slots[(int)(slot & (uint)(slots.Length - 1))];
            if (entry == 0)
                return -1;
            if (IsString((int)entry - 1, characters))
                return (int)entry - 1;
        }
    }

    /// <summary>A pattern, compiled at its first use; null where it is no pattern that can be run.</summary>
    public EcmaPattern? GetPattern(int index)
    {
        if (_patterns[index] is { } ready)
            return ready;
        var options = GetPatternOptions(index);
        if (EcmaPattern.TryParse(GetPatternSource(index), options, out var pattern))
            _patterns[index] = pattern;
        return pattern;
    }

    /// <summary>A pattern's text.</summary>
    public string GetPatternSource(int index) => GetString((int)PatternRow(index)[0]);

    /// <summary>A pattern's flags.</summary>
    public PatternOptions GetPatternOptions(int index) => (PatternOptions)PatternRow(index)[1];

    /// <summary>A number of 64 bits.</summary>
    public double GetNumber(int offset) => BitConverter.UInt64BitsToDouble(Words[offset] | ((ulong)Words[offset + 1] << 32));

    /// <summary>The hash of the strings' table: FNV-1a over UTF-16 units.</summary>
    public static uint Hash(ReadOnlySpan<char> characters)
    {
        var hash = 2166136261u;
        foreach (var c in characters)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private int Header(SchemaTableSection section) => (int)Words[(int)section];

    private ReadOnlySpan<uint> PatternRow(int index) => From(Header(SchemaTableSection.Patterns) + (2 * index));
}
