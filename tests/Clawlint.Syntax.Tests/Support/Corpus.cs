namespace Clawlint.Syntax.Tests.Support;

/// <summary>Real configs, read where they lie: CLAWLINT_CORPUS, or ../shared/corpus beside the repository. A test that finds none says so.</summary>
internal static class Corpus
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Path.Combine(Repository.Root, "../shared/corpus");

    /// <summary>True when every file is to be read, not a sample.</summary>
    public static bool IsWhole { get; } =
        Environment.GetEnvironmentVariable("CLAWLINT_CORPUS_ALL") == "1" || Environment.GetEnvironmentVariable("CI") == "true";

    public static IReadOnlyList<string> Configs { get; } = Directory.Exists(Path.Combine(Folder, "configs"))
        ? [.. Directory.EnumerateFiles(Path.Combine(Folder, "configs")).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>What a test prints when there is no corpus.</summary>
    public static string SkipMessage => $"Skipped: no corpus at {Folder} (set CLAWLINT_CORPUS).";
}
