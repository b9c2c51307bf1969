using Clawlint.Releases;

namespace Clawlint.Secrets;

/// <summary>The config paths whose values are credentials: <c>schema/secret-paths.txt</c>.</summary>
public static class SecretPaths
{
    private static readonly string[] Paths = [.. FactLines.Read("secret-paths.txt")];

    private static readonly ILookup<string, string[]> PatternsByLastName =
        Paths.Select(Split).ToLookup(pattern => pattern[^1], StringComparer.Ordinal);

    /// <summary>No path of the list has more steps.</summary>
    internal static int LongestPath { get; } = PatternsByLastName.SelectMany(patterns => patterns).Max(pattern => pattern.Length);

    /// <summary>The paths as patterns: <c>*</c> is any name, <c>[]</c> any element.</summary>
    public static IReadOnlyList<string> All => Paths;

    /// <summary>True where a value at the path is a credential.</summary>
    /// <param name="steps">The names on the way from the root to the value; <c>[]</c> for an element.</param>
    public static bool Contains(IReadOnlyList<string> steps) =>
        steps.Count > 0 && (Matches(PatternsByLastName[steps[^1]], steps) || Matches(PatternsByLastName["*"], steps));

    private static bool Matches(IEnumerable<string[]> patterns, IReadOnlyList<string> steps)
    {
        foreach (var pattern in patterns)
        {
            if (Matches(pattern, steps))
                return true;
        }

        return false;
    }

    private static bool Matches(string[] pattern, IReadOnlyList<string> steps)
    {
        if (pattern.Length != steps.Count)
            return false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != steps[i] && (pattern[i] != "*" || steps[i] == "[]"))
                return false;
        }

        return true;
    }

    private static string[] Split(string path) => path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');
}
