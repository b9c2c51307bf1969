using System.Text;
using Clawlint.Analysis;
using Clawlint.Fixes;
using Clawlint.Rules;
using Xunit;

namespace Clawlint.Tests.Rules;

/// <summary>Each rule's page is its test: every sample of every page is a case.</summary>
public class RulePageTests
{
    private const string PagesFolder = "fixtures/rules";

    public static TheoryData<string> RuleNames => [.. RuleRegistry.All.Select(static rule => rule.Descriptor.Name)];

    public static TheoryData<string, int> Samples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string name in RuleRegistry.All.Select(static rule => rule.Descriptor.Name).Where(static name => File.Exists(PagePath(name))))
            {
                if (RulePageUpdater.IsAskedFor)
                {
                    UpdatePage(name);
                }

                foreach (var sample in ReadSamples(name))
                {
                    data.Add(name, sample.First.Line);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = Directory.EnumerateFiles(Repository.PathTo(PagesFolder)).Select(Path.GetFileNameWithoutExtension);
        Assert.Empty(pages.Except(RuleRegistry.All.Select(static rule => rule.Descriptor.Name)));
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Every_rule_has_a_page_with_all_headings_and_a_good_and_a_bad_sample(string ruleName)
    {
        var page = RulePage.Load(ruleName);
        Assert.StartsWith($"# {ruleName}\n", page.Markdown, StringComparison.Ordinal);
        Assert.NotEmpty(page.Summary);
        Assert.DoesNotContain('\n', page.Summary);
        Assert.All(RulePage.Headings, heading => Assert.NotEmpty(page.GetSection(heading)));
        var samples = ReadSamples(ruleName);
        Assert.Contains(samples, static sample => sample.IsGood);
        Assert.Contains(samples, static sample => !sample.IsGood);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_gives_exactly_the_findings_that_its_page_shows(string ruleName, int line)
    {
        var sample = FindSample(ruleName, line);
        string expected = sample.IsGood ? "" : sample.Findings?.Text ?? throw new FormatException("A bad sample needs a findings fence.");
        var analysis = Analyze(sample);
        Assert.Equal(expected, Describe(analysis));
        if (!sample.IsGood)
        {
            Assert.Contains(analysis.Diagnostics, finding => finding.Rule.Name == ruleName);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_fixes_make_of_a_sample_what_its_page_shows_and_nothing_more_the_second_time(string ruleName, int line)
    {
        var sample = FindSample(ruleName, line);
        var safe = Fix(sample, isUnsafe: false);
        Assert.Equal(Expect(sample, sample.Fixed, sample.Contents), safe);
        var all = Fix(sample, isUnsafe: true);
        Assert.Equal(sample.FixedUnsafe.Count == 0 ? safe : Expect(sample, sample.FixedUnsafe, sample.Contents), all);
        Assert.Equal(safe, Fix(sample.With(safe), isUnsafe: false));
        Assert.Equal(all, Fix(sample.With(all), isUnsafe: true));
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_safest_fix_of_a_rules_samples_is_the_one_that_the_rule_promises(string ruleName)
    {
        var rule = RuleRegistry.All.Single(rule => rule.Descriptor.Name == ruleName).Descriptor;
        var safeties = ReadSamples(ruleName)
            .SelectMany(static sample => Analyze(sample).Diagnostics)
            .Where(finding => finding.Rule.Name == ruleName)
            .SelectMany(static finding => finding.Fixes)
            .Select(static fix => (FixSafety?)fix.Safety);
        Assert.Equal(rule.Safety, safeties.Min());
    }

    /// <summary>Runs before the samples are read, so that they are read as rewritten.</summary>
    private static void UpdatePage(string ruleName)
    {
        var contents = new List<(Fence, string)>();
        foreach (var sample in ReadSamples(ruleName))
        {
            if (sample.Findings is { } findings)
            {
                contents.Add((findings, Describe(Analyze(sample))));
            }

            contents.AddRange(sample.Fixed.Select(fence => (fence, Utf8Of(Fix(sample, isUnsafe: false)[sample.FileOf(fence)]))));
            contents.AddRange(sample.FixedUnsafe.Select(fence => (fence, Utf8Of(Fix(sample, isUnsafe: true)[sample.FileOf(fence)]))));
        }

        RulePageUpdater.Update(PagePath(ruleName), contents);
    }

    private static ConfigAnalysis Analyze(RuleSample sample) =>
        new ConfigAnalyzer(sample.Rules).Analyze(sample.ToInput(sample.Files[0].ToSourceText()));

    /// <summary>The files of a sample after its fixes, by their names.</summary>
    private static SortedDictionary<string, string> Fix(RuleSample sample, bool isUnsafe)
    {
        var result = new FixApplier(new ConfigAnalyzer(sample.Rules)).Apply(sample.ToInput(sample.Files[0].ToSourceText()), new FixOptions { Unsafe = isUnsafe });
        var contents = sample.Contents;
        contents[sample.Files[0].Name] = Decode(result.Text.Bytes);
        foreach (var file in result.Included.Where(file => contents.ContainsKey(file.Before.Path)))
        {
            contents[file.Before.Path] = Decode(file.After.Bytes);
        }

        foreach (var created in result.FileOperations.OfType<CreateOperation>())
        {
            contents[created.Path] = Decode(Encoding.UTF8.GetBytes(created.Content));
        }

        return contents;
    }

    private static SortedDictionary<string, string> Expect(RuleSample sample, IEnumerable<Fence> shown, SortedDictionary<string, string> contents)
    {
        foreach (var fence in shown)
        {
            contents[sample.FileOf(fence)] = Decode(Encode(fence));
        }

        return contents;
    }

    // Every byte counts, so none may be read as another.
    private static string Decode(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    private static string Utf8Of(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));

    private static byte[] Encode(Fence fence) => Encoding.UTF8.GetBytes(fence["eol"] == "crlf" ? fence.Text.Replace("\n", "\r\n", StringComparison.Ordinal) : fence.Text);

    private static string Describe(ConfigAnalysis analysis)
    {
        var text = new StringBuilder();
        foreach (var finding in analysis.Diagnostics.Where(static finding => finding.SuppressionReason is null))
        {
            text.Append(FindingText.Describe(finding)).Append('\n');
        }

        return text.ToString();
    }

    private static string PagePath(string ruleName) => Repository.PathTo(PagesFolder, ruleName + ".md");

    private static List<RuleSample> ReadSamples(string ruleName) => [.. RuleSample.ReadAll(ruleName, File.ReadAllText(PagePath(ruleName)))];

    private static RuleSample FindSample(string ruleName, int line) => ReadSamples(ruleName).Single(sample => sample.First.Line == line);
}
