using System.Collections;

namespace Clawlint;

/// <summary>Elements in an order; those that the order does not tell apart stay as they were. Sorted each time that they are asked for.</summary>
/// <param name="source">The elements.</param>
/// <param name="comparison">The order.</param>
public sealed class OrderedSequence<T>(IEnumerable<T> source, Comparison<T> comparison) : IEnumerable<T>
{
    /// <summary>The same, and those that are alike by another key.</summary>
    /// <param name="key">The key of an element.</param>
    /// <param name="comparer">The order of keys; null for their own.</param>
    public OrderedSequence<T> ThenBy<TKey>(Func<T, TKey> key, IComparer<TKey>? comparer = null)
    {
        var next = Sequence.CompareBy(key, comparer);
        return new OrderedSequence<T>(source, (left, right) => comparison(left, right) is var order and not 0 ? order : next(left, right));
    }

    /// <summary>The same, and those that are alike by another key, the greatest first.</summary>
    /// <param name="key">The key of an element.</param>
    /// <param name="comparer">The order of keys; null for their own.</param>
    public OrderedSequence<T> ThenByDescending<TKey>(Func<T, TKey> key, IComparer<TKey>? comparer = null)
    {
        var next = Sequence.CompareBy(key, comparer);
        return new OrderedSequence<T>(source, (left, right) => comparison(left, right) is var order and not 0 ? order : next(right, left));
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        var elements = new List<T>(source);
        var places = new int[elements.Count];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        // Places are sorted, not elements, so that one sort serves every type.
        Array.Sort(places, (left, right) => comparison(elements[left], elements[right]) is var order and not 0 ? order : left.CompareTo(right));
        foreach (int place in places)
        {
            yield return elements[place];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
