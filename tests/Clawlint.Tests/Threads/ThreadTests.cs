using System.Text;
using System.Text.RegularExpressions;
using Clawlint.Analysis;
using Clawlint.Rules;
using Clawlint.Tests.Rules;
using Xunit;

namespace Clawlint.Tests.Threads;

/// <summary>What people suffered from, run as they had it: every sample of every page of fixtures/threads is a case.</summary>
public partial class ThreadTests
{
    private static readonly ConfigAnalyzer Analyzer = new(RuleRegistry.All);

    private static readonly List<ThreadSection> Sections = ReadSections();

    public static TheoryData<string, int> Samples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var section in Sections)
            {
                section.Samples.ForEach(sample => data.Add(section.Page, sample.First.Line));
            }

            return data;
        }
    }

    public static TheoryData<string, int> Comparisons
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var section in Sections)
            {
                section.Comparisons.ForEach(comparison => data.Add(section.Page, comparison.Expected.Line));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_config_of_a_thread_has_the_findings_that_would_have_told(string page, int line)
    {
        var sample = Sections.Where(section => section.Page == page).SelectMany(static section => section.Samples).Single(sample => sample.First.Line == line);
        var analysis = Analyze(sample);
        Assert.NotEmpty(ThreadSection.FindingsOf(sample));
        Assert.All(ThreadSection.FindingsOf(sample), expected => Assert.True(
            analysis.Diagnostics.Any(expected.IsMetBy), $"{expected.Text} is not among {string.Join("; ", analysis.Diagnostics.Select(FindingText.DescribePlace))}"));
        AssertVerdict(sample.Findings!["accepted"], analysis.Accepted);
        AssertVerdict(sample.Findings!["starts"], analysis.Starts);
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void The_comparison_of_a_thread_shows_what_was_lost(string page, int line)
    {
        var comparison = Sections.Where(section => section.Page == page).SelectMany(static section => section.Comparisons).Single(comparison => comparison.Expected.Line == line);
        Assert.Equal(comparison.Expected.Text, comparison.Describe());
        Assert.NotEmpty(comparison.Expected.Text);
    }

    [Fact]
    public void At_least_150_threads_are_told_by_a_finding_or_a_comparison() => Assert.InRange(
        Sections.Where(static section => section.Answer is ThreadAnswer.Finding or ThreadAnswer.Comparison).Sum(static section => section.Threads.Length), 150, 183);

    [Fact]
    public void Every_thread_stands_once_and_has_an_answer()
    {
        var threads = Sections.SelectMany(static section => section.Threads).ToList();
        Assert.Equal(threads.Count, threads.Distinct(StringComparer.Ordinal).Count());
        Assert.All(threads, static thread => Assert.Matches(Reference(), thread));
        Assert.All(Sections.Where(static section => section.Samples.Count + section.Comparisons.Count == 0), static section => Assert.NotEmpty(section.Reason));
        Assert.Equal(183, threads.Count);
    }

    [Fact]
    public void The_table_shows_what_the_pages_say() => Assert.Equal(CoverageTable.Create(Sections), File.ReadAllText(CoverageTable.Path));

    private static void AssertVerdict(string? expected, bool? actual)
    {
        if (expected is not null)
        {
            Assert.Equal(bool.Parse(expected), actual);
        }
    }

    private static ConfigAnalysis Analyze(RuleSample sample) => Analyzer.Analyze(sample.ToInput(sample.Files[0].ToSourceText()));

    private static List<ThreadSection> ReadSections()
    {
        if (RulePageUpdater.IsAskedFor)
        {
            foreach (string path in ThreadPages.Paths)
            {
                var sections = ThreadPages.Read(path);
                var findings = sections.SelectMany(static section => section.Samples).Select(static sample => (sample.Findings!, Place(sample)));
                var comparisons = sections.SelectMany(static section => section.Comparisons).Select(static comparison => (comparison.Expected, comparison.Describe()));
                RulePageUpdater.Update(path, findings.Concat(comparisons).ToList());
            }

            File.WriteAllText(CoverageTable.Path, CoverageTable.Create([.. ThreadPages.ReadAll()]), new UTF8Encoding(false));
        }

        return [.. ThreadPages.ReadAll()];
    }

    /// <summary>Puts the places where the findings now are into the lines that name them.</summary>
    private static string Place(RuleSample sample)
    {
        var findings = Analyze(sample).Diagnostics;
        return string.Concat(ThreadSection.FindingsOf(sample)
            .Select(expected => findings.FirstOrDefault(expected.IsLike) is { } finding ? FindingText.DescribePlace(finding) : expected.Text)
            .Select(static line => line + "\n"));
    }

    [GeneratedRegex("^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+#[0-9]+$")]
    private static partial Regex Reference();
}
