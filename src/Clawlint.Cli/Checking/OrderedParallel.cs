namespace Clawlint.Cli.Checking;

/// <summary>Works on many things at once and hands the results on in order.</summary>
internal static class OrderedParallel
{
    // A few for each core: enough to keep all busy, few enough that little lies in memory.
    private const int ItemsPerCore = 8;

    /// <summary>Does the work for each item on all cores, and takes the results on this thread, in the items' order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="work">Called on any thread; must not throw.</param>
    /// <param name="take">Called on this thread.</param>
    public static void Run<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> work, Action<TResult> take)
    {
        if (items.Count == 1)
        {
            take(work(items[0]));
            return;
        }

        var results = new TResult[Math.Min(items.Count, Environment.ProcessorCount * ItemsPerCore)];
        for (var start = 0; start < items.Count; start += results.Length)
        {
            var first = start;
            var count = Math.Min(results.Length, items.Count - start);
            Parallel.For(0, count, i => results[i] = work(items[first + i]));
            for (var i = 0; i < count; i++)
                take(results[i]);
            Array.Clear(results);
        }
    }
}
