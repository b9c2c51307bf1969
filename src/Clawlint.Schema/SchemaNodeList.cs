using Clawlint.Schema.Storage;

namespace Clawlint.Schema;

/// <summary>Schemas in the order in which they were written; allocates nothing.</summary>
public readonly struct SchemaNodeList
{
    private readonly SchemaTable? _table;
    private readonly int _offset;

    internal SchemaNodeList(SchemaTable table, int offset)
    {
        _table = table;
        _offset = offset;
    }

    /// <summary>Number of schemas.</summary>
    public int Count => _table is null ? 0 : (int)_table.Words[_offset];

    /// <summary>The schema at a 0-based place.</summary>
    public SchemaNode this[int index] => new(_table!, (int)_table!.GetList(_offset)[index]);

    /// <summary>Enumerates the schemas.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Steps from schema to schema.</summary>
    public struct Enumerator
    {
        private readonly SchemaNodeList _list;
        private readonly int _count;
        private int _index = -1;

        internal Enumerator(SchemaNodeList list)
        {
            _list = list;
            _count = list.Count;
        }

        /// <summary>The schema at hand.</summary>
        public readonly SchemaNode Current => _list[_index];

        /// <summary>Goes to the next schema.</summary>
        public bool MoveNext() => ++_index < _count;
    }
}
