using System.Collections;

namespace Clawlint;

/// <summary>
/// Takes the place of methods of <c>System.Linq</c> in every namespace of ours. There, each of them makes an iterator on which
/// <c>Select</c> is a generic virtual method: compiled ahead of time, that is built for every pair of a value type that is selected
/// from and one that is selected to, used or not. It was half of the program.
/// </summary>
public static class Sequence
{
    /// <summary>What a function makes of each element, in their order; computed when it is asked for.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="selector">Called for each element that is asked for.</param>
    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        foreach (var element in source)
        {
            yield return selector(element);
        }
    }

    /// <summary>The elements that a function of each makes, one after the other; computed when they are asked for.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="selector">Called for each element that is asked for.</param>
    public static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)
    {
        foreach (var element in source)
        {
            foreach (var result in selector(element))
            {
                yield return result;
            }
        }
    }

    /// <summary>The elements that fit, in their order; looked at when they are asked for.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="predicate">Called for each element that is asked for.</param>
    public static IEnumerable<T> Where<T>(this IEnumerable<T> source, Func<T, bool> predicate)
    {
        foreach (var element in source)
        {
            if (predicate(element))
            {
                yield return element;
            }
        }
    }

    /// <summary>The elements that are of a type, in their order.</summary>
    /// <param name="source">The elements.</param>
    public static IEnumerable<T> OfType<T>(this IEnumerable source)
    {
        foreach (object? element in source)
        {
            if (element is T result)
            {
                yield return result;
            }
        }
    }

    /// <summary>The elements of one sequence, then those of another.</summary>
    /// <param name="first">The elements that come first.</param>
    /// <param name="second">The others.</param>
    public static IEnumerable<T> Concat<T>(this IEnumerable<T> first, IEnumerable<T> second)
    {
        foreach (var element in first)
        {
            yield return element;
        }

        foreach (var element in second)
        {
            yield return element;
        }
    }

    /// <summary>The elements, then another one.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="last">The other one.</param>
    public static IEnumerable<T> Append<T>(this IEnumerable<T> source, T last)
    {
        foreach (var element in source)
        {
            yield return element;
        }

        yield return last;
    }

    /// <summary>An element, then those of a sequence.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="first">What comes before them.</param>
    public static IEnumerable<T> Prepend<T>(this IEnumerable<T> source, T first)
    {
        yield return first;
        foreach (var element in source)
        {
            yield return element;
        }
    }

    /// <summary>Each element once, where it comes first.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="comparer">Which of them are the same; null for those that are equal.</param>
    public static IEnumerable<T> Distinct<T>(this IEnumerable<T> source, IEqualityComparer<T>? comparer = null)
    {
        var seen = new HashSet<T>(comparer);
        foreach (var element in source)
        {
            if (seen.Add(element))
            {
                yield return element;
            }
        }
    }

    /// <summary>The elements but for some at the beginning.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="count">How many are passed over.</param>
    public static IEnumerable<T> Skip<T>(this IEnumerable<T> source, int count)
    {
        foreach (var element in source)
        {
            if (count-- <= 0)
            {
                yield return element;
            }
        }
    }

    /// <summary>Some elements at the beginning; no more are asked for.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="count">How many; the source may have fewer.</param>
    public static IEnumerable<T> Take<T>(this IEnumerable<T> source, int count)
    {
        if (count <= 0)
        {
            yield break;
        }

        foreach (var element in source)
        {
            yield return element;
            if (--count == 0)
            {
                yield break;
            }
        }
    }

    /// <summary>The elements in the order of a key.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="key">The key of an element.</param>
    /// <param name="comparer">The order of keys; null for their own.</param>
    public static OrderedSequence<T> OrderBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key, IComparer<TKey>? comparer = null) => new(source, CompareBy(key, comparer));

    /// <summary>The elements in the order of a key, the greatest first.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="key">The key of an element.</param>
    /// <param name="comparer">The order of keys; null for their own.</param>
    public static OrderedSequence<T> OrderByDescending<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key, IComparer<TKey>? comparer = null)
    {
        var compare = CompareBy(key, comparer);
        return new OrderedSequence<T>(source, (left, right) => compare(right, left));
    }

    /// <summary>The elements in their own order.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="comparer">The order; null for their own.</param>
    public static OrderedSequence<T> Order<T>(this IEnumerable<T> source, IComparer<T>? comparer = null) => new(source, (comparer ?? Comparer<T>.Default).Compare);

    internal static Comparison<T> CompareBy<T, TKey>(Func<T, TKey> key, IComparer<TKey>? comparer)
    {
        var order = comparer ?? Comparer<TKey>.Default;
        return (left, right) => order.Compare(key(left), key(right));
    }
}
