namespace Clawlint.Cli.Output;

/// <summary>Numbers in sentences.</summary>
internal static class Counted
{
    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary><c>2 errors, 1 warning and 3 hints</c>; empty where there is nothing.</summary>
    public static string List(params ReadOnlySpan<(int Count, string Noun)> parts)
    {
        var words = new List<string>();
        foreach (var (count, noun) in parts)
        {
            if (count > 0)
                words.Add(Of(count, noun));
        }

        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} and {words[^1]}";
    }
}
