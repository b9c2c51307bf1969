namespace Clawlint.Cli.Output;

/// <summary>How a fenced sample of a rule's page is shown.</summary>
/// <param name="Title">What stands above it; empty for nothing.</param>
/// <param name="IsProse">Whether its lines are wrapped.</param>
internal readonly record struct Fence(string Title, bool IsProse)
{
    /// <summary>Reads what follows the backticks: <c>json5 bad openclaw=2026.2.17 file=openclaw.json</c>.</summary>
    public static Fence Parse(string info)
    {
        var words = info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var release = Array.Find(words, word => word.StartsWith("openclaw=", StringComparison.Ordinal)) is { } target ? $", in OpenClaw {target["openclaw=".Length..]}" : "";
        var file = Array.Find(words, word => word.StartsWith("file=", StringComparison.Ordinal)) is { } name ? $", {name["file=".Length..]}" : "";
        if (words.Contains("findings", StringComparer.Ordinal))
            return new("Found:", IsProse: true);
        foreach (var (word, title) in (ReadOnlySpan<(string, string)>)[("bad", "Bad"), ("good", "Good"), ("fixed", "Repaired")])
        {
            if (words.Contains(word, StringComparer.Ordinal))
                return new($"{title}{release}{file}:", IsProse: false);
        }

        return new("", IsProse: false);
    }
}
