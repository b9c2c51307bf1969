using System.Text.RegularExpressions;
using Clawlint.Tests.Rules;

namespace Clawlint.Tests.Threads;

/// <summary>A section of a page of fixtures/threads: one mistake, and the public threads of the people who made it.</summary>
/// <param name="Page">The page's file name.</param>
/// <param name="Line">1-based line of its heading.</param>
/// <param name="Threads">The threads, as <c>owner/repository#number</c>.</param>
/// <param name="Story">What happened, in the section's first paragraph.</param>
/// <param name="Remainder">The paragraphs below.</param>
internal sealed partial record ThreadSection(string Page, int Line, string[] Threads, string Story, string[] Remainder)
{
    /// <summary>The configs of the thread, reduced to what matters.</summary>
    public List<RuleSample> Samples { get; } = [];

    /// <summary>What became of the config.</summary>
    public List<ThreadComparison> Comparisons { get; } = [];

    /// <summary>Why no finding tells it, without its first word; empty where one does.</summary>
    public string Reason => Remainder.Select(static paragraph => Verdict().Match(paragraph)).FirstOrDefault(static match => match.Success)?.Groups["reason"].Value ?? "";

    public ThreadAnswer Answer => Samples.Count > 0
        ? ThreadAnswer.Finding
        : Comparisons.Count > 0 ? ThreadAnswer.Comparison
        : Remainder.Select(static paragraph => Verdict().Match(paragraph)).First(static match => match.Success).Groups["answer"].Value switch
        {
            "Explain" => ThreadAnswer.Explain,
            "Command" => ThreadAnswer.Command,
            "Open" => ThreadAnswer.Open,
            _ => ThreadAnswer.NoTool,
        };

    public IEnumerable<ExpectedFinding> Findings => Samples.SelectMany(FindingsOf);

    public static IEnumerable<ExpectedFinding> FindingsOf(RuleSample sample) =>
        sample.Findings!.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => new ExpectedFinding(line));

    [GeneratedRegex("^(?<answer>Explain|Command|Open|No tool): (?<reason>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Verdict();
}
