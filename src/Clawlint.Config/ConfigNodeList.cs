namespace Clawlint.Config;

/// <summary>The values directly below a value; allocates nothing.</summary>
public readonly struct ConfigNodeList
{
    private readonly ConfigDocument? _document;
    private readonly int _parent;

    internal ConfigNodeList(ConfigDocument document, int parent)
    {
        _document = document;
        _parent = parent;
    }

    /// <summary>Number of values; counted by walking them.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (var _ in this)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>The values as a sequence, for queries; allocates.</summary>
    public IEnumerable<ConfigNode> AsEnumerable()
    {
        foreach (var node in this)
        {
            yield return node;
        }
    }

    /// <summary>Enumerates the values.</summary>
    public Enumerator GetEnumerator() => _document is null ? default : new Enumerator(_document, _parent);

    /// <summary>Steps from value to value.</summary>
    public struct Enumerator
    {
        private readonly ConfigDocument? _document;
        private readonly int _end;
        private int _current;
        private int _next;

        internal Enumerator(ConfigDocument document, int parent)
        {
            _document = document;
            _end = document.GetValue(parent).End;
            _next = parent + 1;
        }

        /// <summary>The value at hand.</summary>
        public readonly ConfigNode Current => new(_document!, _current);

        /// <summary>Goes to the next value.</summary>
        public bool MoveNext()
        {
            if (_next >= _end)
            {
                return false;
            }

            _current = _next;
            _next = _document!.GetValue(_current).End;
            return true;
        }
    }
}
