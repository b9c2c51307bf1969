namespace Clawlint.Tests.Rules;

/// <summary>A fenced block of a rule's page.</summary>
/// <param name="Line">1-based line of its first text line.</param>
/// <param name="Info">The words after the opening backticks.</param>
/// <param name="Text">What stands in it, each line with its line end.</param>
internal sealed record Fence(int Line, string[] Info, string Text)
{
    /// <summary>The value of <c>key=value</c> in the info words; null where there is none.</summary>
    public string? this[string key] =>
        Info.FirstOrDefault(word => word.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..];

    public bool Has(string word) => Info.Contains(word);

    /// <summary>The fences of a page, in order.</summary>
    public static IEnumerable<Fence> ReadAll(string markdown)
    {
        string[] lines = markdown.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            // A longer fence can hold a shorter one, as a page about Markdown fences must.
            string mark = lines[i][..lines[i].TakeWhile(static c => c == '`').Count()];
            int start = i + 1;
            int end = Array.IndexOf(lines, mark, start);
            if (end < 0)
            {
                throw new FormatException($"The fence of line {i + 1} is not closed.");
            }

            string[] info = lines[i][mark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return new Fence(start + 1, info, string.Concat(lines[start..end].Select(static line => line + "\n")));
            i = end;
        }
    }
}
