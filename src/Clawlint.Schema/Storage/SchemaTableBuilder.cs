using System.Runtime.InteropServices;
using System.Text;
using Clawlint.Schema.Patterns;

namespace Clawlint.Schema.Storage;

/// <summary>Gathers schemas into a table in which what is the same stands once.</summary>
internal sealed class SchemaTableBuilder
{
    private readonly List<uint> _data = [.. new uint[SchemaTable.HeaderLength]];
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);
    private readonly List<int> _nodeOffsets = [];
    private readonly Dictionary<int, int> _nodesByOffset = [];
    private readonly List<string> _strings = [];
    private readonly Dictionary<string, int> _stringNumbers = new(StringComparer.Ordinal);
    private readonly List<(int Text, PatternOptions Options)> _patterns = [];
    private readonly List<(int Name, int Root)> _releases = [];

    public SchemaTableBuilder()
    {
        AddNode(SchemaNodeHeader.False, 1UL << (int)SchemaKeyword.Never, [0]);
        AddNode(SchemaNodeHeader.True, 0, []);
    }

    /// <summary>The number of a string.</summary>
    public int AddString(string text)
    {
        if (!_stringNumbers.TryGetValue(text, out var number))
        {
            _stringNumbers.Add(text, number = _strings.Count);
            _strings.Add(text);
        }

        return number;
    }

    /// <summary>The number of a pattern.</summary>
    public int AddPattern(string source, PatternOptions options)
    {
        var row = (AddString(source), options);
        var index = _patterns.IndexOf(row);
        if (index >= 0)
            return index;
        _patterns.Add(row);
        return _patterns.Count - 1;
    }

    /// <summary>Where some words stand; equal ones stand at one place.</summary>
    public int AddWords(ReadOnlySpan<uint> words)
    {
        var key = MemoryMarshal.Cast<uint, char>(words).ToString();
        if (!_offsets.TryGetValue(key, out var offset))
        {
            _offsets.Add(key, offset = _data.Count);
            _data.AddRange(words);
        }

        return offset;
    }

    /// <summary>Where a list stands.</summary>
    public int AddList(IReadOnlyCollection<int> items) => AddWords([(uint)items.Count, .. items.Select(item => (uint)item)]);

    /// <summary>Where a number of 64 bits stands.</summary>
    public int AddNumber(double number)
    {
        var bits = BitConverter.DoubleToUInt64Bits(number);
        return AddWords([(uint)bits, (uint)(bits >> 32)]);
    }

    /// <summary>The number of a node; equal ones are one node.</summary>
    /// <param name="header">Its first word: <see cref="SchemaNodeHeader"/>.</param>
    /// <param name="keywords">A bit for each keyword.</param>
    /// <param name="operands">One word for each keyword, in their order.</param>
    public int AddNode(uint header, ulong keywords, ReadOnlySpan<uint> operands)
    {
        var offset = AddWords([header, (uint)keywords, (uint)(keywords >> 32), .. operands]);
        if (!_nodesByOffset.TryGetValue(offset, out var node))
        {
            _nodesByOffset.Add(offset, node = _nodeOffsets.Count);
            _nodeOffsets.Add(offset);
        }

        return node;
    }

    /// <summary>A number for a node that is not known yet, so that others can refer to it.</summary>
    public int ReserveNode()
    {
        _nodeOffsets.Add(0);
        return _nodeOffsets.Count - 1;
    }

    /// <summary>Makes a reserved number mean a node.</summary>
    public void SetNode(int reserved, int node) => _nodeOffsets[reserved] = _nodeOffsets[node];

    /// <summary>Adds a release; oldest first.</summary>
    public void AddRelease(string name, int root) => _releases.Add((AddString(name), root));

    /// <summary>The whole table.</summary>
    public byte[] Build()
    {
        var words = new List<uint>(_data) { [0] = SchemaTable.Magic, [1] = SchemaTable.FormatVersion };
        void Set(SchemaTableSection section, int value) => words[(int)section] = (uint)value;

        Set(SchemaTableSection.NodeCount, _nodeOffsets.Count);
        Set(SchemaTableSection.Nodes, words.Count);
        words.AddRange(_nodeOffsets.Select(offset => (uint)offset));
        Set(SchemaTableSection.PatternCount, _patterns.Count);
        Set(SchemaTableSection.Patterns, words.Count);
        words.AddRange(_patterns.SelectMany(row => new[] { (uint)row.Text, (uint)row.Options }));
        Set(SchemaTableSection.ReleaseCount, _releases.Count);
        Set(SchemaTableSection.Releases, words.Count);
        words.AddRange(_releases.SelectMany(row => new[] { (uint)row.Name, (uint)row.Root }));
        Set(SchemaTableSection.StringHashes, words.Count);
        words.AddRange(HashStrings());
        Set(SchemaTableSection.StringCount, _strings.Count);
        Set(SchemaTableSection.Strings, words.Count);
        var text = new MemoryStream();
        words.Add(0);
        foreach (var value in _strings)
        {
            text.Write(Encoding.UTF8.GetBytes(value));
            words.Add((uint)text.Length);
        }

        Set(SchemaTableSection.Text, words.Count);
        return [.. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(words)), .. text.ToArray()];
    }

    private uint[] HashStrings()
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * _strings.Count) + 1);
        var slots = new uint[size + 1];
        slots[0] = (uint)size;
        for (var i = 0; i < _strings.Count; i++)
        {
            var slot = SchemaTable.Hash(_strings[i]) & (uint)(size - 1);
            while (slots[slot + 1] != 0)
                slot = (slot + 1) & (uint)(size - 1);
            slots[slot + 1] = (uint)i + 1;
        }

        return slots;
    }
}
