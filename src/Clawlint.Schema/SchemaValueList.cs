using Clawlint.Schema.Storage;

namespace Clawlint.Schema;

/// <summary>Values that a schema lists; allocates nothing.</summary>
public readonly struct SchemaValueList
{
    private readonly SchemaTable? _table;
    private readonly int _offset;

    internal SchemaValueList(SchemaTable table, int offset)
    {
        _table = table;
        _offset = offset;
    }

    /// <summary>Number of values.</summary>
    public int Count => _table is null ? 0 : (int)_table.Words[_offset];

    /// <summary>The value at a 0-based place.</summary>
    public SchemaValue this[int index] => new(_table!, (int)_table!.GetList(_offset)[index]);

    /// <summary>Enumerates the values.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Steps from value to value.</summary>
    public struct Enumerator
    {
        private readonly SchemaValueList _list;
        private readonly int _count;
        private int _index = -1;

        internal Enumerator(SchemaValueList list)
        {
            _list = list;
            _count = list.Count;
        }

        /// <summary>The value at hand.</summary>
        public readonly SchemaValue Current => _list[_index];

        /// <summary>Goes to the next value.</summary>
        public bool MoveNext() => ++_index < _count;
    }
}
