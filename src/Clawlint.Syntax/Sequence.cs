namespace Clawlint;

/// <summary>
/// Takes the place of <c>System.Linq</c>'s <c>Select</c> in every namespace of ours. That one is a generic virtual method: compiled
/// ahead of time, it is built for every pair of a value type that is selected from and one that is selected to, used or not. Here
/// this was half of the program.
/// </summary>
public static class Sequence
{
    /// <summary>What a function makes of each element, in their order; computed when it is asked for.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="selector">Called once for each element that is asked for.</param>
    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        foreach (var element in source)
        {
            yield return selector(element);
        }
    }
}
