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
}
