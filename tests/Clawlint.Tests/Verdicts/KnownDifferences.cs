namespace Clawlint.Tests.Verdicts;

/// <summary>The recorded configs of which we say something else than OpenClaw: fixtures/verdicts/differences.txt.</summary>
internal static class KnownDifferences
{
    private static readonly Lazy<Dictionary<string, string>> Causes = new(() => File.ReadLines(Repository.PathTo("fixtures/verdicts/differences.txt"))
        .Where(static line => line.Length > 0 && line[0] != '#')
        .Select(static line => line.Split(' ', 4))
        .ToDictionary(static words => $"{words[0]} {words[1]}:{words[2]}", static words => words[3], StringComparer.Ordinal));

    public static bool Contains(VerdictRecord record) => Causes.Value.ContainsKey(record.ToString());
}
