using Clawlint.Schema.Storage;

namespace Clawlint.Schema;

/// <summary>Named members of an object and their schemas; allocates nothing but the names that are asked for.</summary>
public readonly struct SchemaPropertyList
{
    private readonly SchemaTable? _table;
    private readonly int _offset;

    internal SchemaPropertyList(SchemaTable table, int offset)
    {
        _table = table;
        _offset = offset;
    }

    /// <summary>Number of members.</summary>
    public int Count => _table is null ? 0 : (int)_table.Words[_offset];

    /// <summary>The schema of a name; missing where there is none.</summary>
    public SchemaNode Find(ReadOnlySpan<char> name) =>
        _table is not null && FindNumber(_table.FindString(name)) is >= 0 and var node ? new SchemaNode(_table, node) : default;

    /// <summary>Enumerates names and schemas.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The number of the schema of a name, by the name's number in the table; -1 where there is none.</summary>
    internal int FindNumber(int name)
    {
        if (_table is null || name < 0)
            return -1;
        var words = _table.From(_offset);
        var count = (int)words[0];
        var place = words.Slice(1, count).BinarySearch((uint)name);
        return place < 0 ? -1 : (int)words[1 + count + place];
    }

    /// <summary>Steps from member to member.</summary>
    public struct Enumerator
    {
        private readonly SchemaPropertyList _list;
        private readonly int _count;
        private int _index = -1;

        internal Enumerator(SchemaPropertyList list)
        {
            _list = list;
            _count = list.Count;
        }

        /// <summary>The member at hand.</summary>
        public readonly KeyValuePair<string, SchemaNode> Current =>
            new(_list._table!.GetString(NameNumber), new SchemaNode(_list._table, NodeNumber));

        internal readonly int NameNumber => (int)_list._table!.Words[_list._offset + 1 + _index];

        internal readonly int NodeNumber => (int)_list._table!.Words[_list._offset + 1 + _count + _index];

        /// <summary>Goes to the next member.</summary>
        public bool MoveNext() => ++_index < _count;
    }
}
