namespace Clawlint.Schema.Evaluation;

/// <summary>A stack whose top can be changed in place; it keeps its memory.</summary>
internal sealed class Work<T>
    where T : struct
{
    private T[] _items = new T[64];

    /// <summary>Number of items.</summary>
    public int Count { get; private set; }

    /// <summary>The latest item.</summary>
    public ref T Top => ref _items[Count - 1];

    /// <summary>The earliest item.</summary>
    public ref readonly T Bottom => ref _items[0];

    /// <summary>Adds an item.</summary>
    public void Push(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, 2 * Count);
        _items[Count++] = item;
    }

    /// <summary>Takes the latest item.</summary>
    public T Pop() => _items[--Count];

    /// <summary>Drops the items above a height.</summary>
    public void Truncate(int height) => Count = height;
}
