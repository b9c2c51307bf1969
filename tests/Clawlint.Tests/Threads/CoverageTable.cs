using System.Text;

namespace Clawlint.Tests.Threads;

/// <summary>docs/coverage.md: every thread and what Clawlint says to it.</summary>
internal static class CoverageTable
{
    public static string Path => Repository.PathTo("docs", "coverage.md");

    public static string Create(IReadOnlyCollection<ThreadSection> sections)
    {
        var text = new StringBuilder();
        text.Append("""
            # What would have helped whom

            People who had trouble with OpenClaw's config wrote about it in public. Each such thread that we know stands here with the finding that would have told them, and where. The configs, reduced to what matters and in our own words, are the pages of `fixtures/threads`; a test runs them. This table is made from those pages.

            | answer | threads |
            |---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var answer in Enum.GetValues<ThreadAnswer>())
        {
            text.Append($"| {Describe(answer)} | {sections.Where(section => section.Answer == answer).Sum(static section => section.Threads.Length)} |\n");
        }

        foreach (var page in sections.GroupBy(static section => section.Page))
        {
            text.Append($"\n## {Title(page.Key)}\n\n| thread | what happened | what would have told |\n|---|---|---|\n");
            foreach (var (section, thread) in page.SelectMany(static section => section.Threads, static (section, thread) => (section, thread)))
            {
                text.Append($"| {Link(thread)} | {section.Story} | {DescribeAnswer(section)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Describe(ThreadAnswer answer) => answer switch
    {
        ThreadAnswer.Finding => "a finding of `clawlint check`",
        ThreadAnswer.Comparison => "`clawlint compare` of the file with its backup",
        ThreadAnswer.Explain => "`clawlint explain` with the error text that they saw",
        ThreadAnswer.Command => "another command",
        ThreadAnswer.Open => "nothing yet: it stands in a file that is not read",
        _ => "nothing: no file shows it",
    };

    private static string DescribeAnswer(ThreadSection section) => section.Answer switch
    {
        ThreadAnswer.Finding => string.Join("<br>", section.Findings.Select(finding => $"{Page($"{finding.Code} {finding.RuleName}", section)}{At(finding)}").Distinct()),
        ThreadAnswer.Comparison => $"{Page("compare", section)}: " + string.Join(", ", section.Comparisons.SelectMany(static comparison => comparison.Expected.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))),
        _ => section.Reason,
    };

    private static string Page(string text, ThreadSection section) => $"[{text}](../fixtures/threads/{section.Page})";

    private static string At(ExpectedFinding finding) => $"{(finding.ConfigPath.Length == 0 ? "" : $" at `{finding.ConfigPath}`")}, {finding.Place}";

    private static string Title(string page) =>
        File.ReadLines(Repository.PathTo("fixtures", "threads", page)).First()["# ".Length..];

    private static string Link(string thread)
    {
        string[] parts = thread.Split('#');
        return $"[{thread}](https://github.com/{parts[0]}/issues/{parts[1]})";
    }
}
