using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Rules;

/// <summary>
/// One mistake, one finding. Two findings of a file tell the same mistake where they mark the same text with the same path, or where one cure of two
/// rules heals both; the pairs of <c>fixtures/alarms/pairs.txt</c> are two mistakes at one place.
/// </summary>
public sealed class OneMistakeTests(ITestOutputHelper output)
{
    private static readonly ConfigAnalyzer Analyzer = new(RuleRegistry.All);

    private static readonly HashSet<string> TwoMistakes =
    [
        .. File.ReadAllLines(Repository.PathTo("fixtures", "alarms", "pairs.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]),
    ];

    [Theory]
    [InlineData("2026.9.6")]
    [InlineData("2026.5.28")]
    [InlineData("2026.3.2")]
    public void No_two_findings_of_a_real_config_tell_one_mistake(string release)
    {
        string configs = Path.Combine(Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Repository.PathTo("..", "shared", "corpus"), "configs");
        if (!Directory.Exists(configs))
        {
            output.WriteLine($"Skipped: there are no real configs at {configs}. Set CLAWLINT_CORPUS.");
            return;
        }

        AssertNone(Directory.GetFiles(configs).Order(StringComparer.Ordinal).SelectMany(path => FindDoubles(Path.GetFileName(path), AnalyzeFile(path, release))));
    }

    [Fact]
    public void No_two_findings_of_a_rules_page_tell_one_mistake() =>
        AssertNone(
            from name in RuleRegistry.All.Select(static rule => rule.Descriptor.Name)
            from sample in RuleSample.ReadAll(name, File.ReadAllText(Repository.PathTo("fixtures", "rules", name + ".md")))
            from found in FindDoubles($"{name}.md:{sample.First.Line}", Analyzer.Analyze(sample.ToInput(sample.Files[0].ToSourceText())))
            select found);

    [Fact]
    public void No_two_findings_of_our_own_configs_tell_one_mistake() =>
        AssertNone(
            from folder in (string[])["audit", "cli", "demo", "hardened", "threads"]
            from path in Directory.EnumerateFiles(Repository.PathTo("fixtures", folder), "*.json*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            where !path.EndsWith(".audit.json", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith('.')
            from found in FindDoubles(Path.GetRelativePath(Repository.PathTo("fixtures"), path), AnalyzeFile(path, "2026.9.6"))
            select found);

    private static void AssertNone(IEnumerable<KeyValuePair<string, string>> doubles)
    {
        var kinds = doubles.GroupBy(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal).Select(static kind => $"{kind.Count()} times {kind.First()}").ToList();
        Assert.True(kinds.Count == 0, string.Join('\n', kinds));
    }

    private static ConfigAnalysis AnalyzeFile(string path, string release) =>
        Analyzer.Analyze(SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(path), path)), new TargetRelease(OpenClawRelease.Parse(release), TargetReleaseSource.Option));

    private static IEnumerable<KeyValuePair<string, string>> FindDoubles(string name, ConfigAnalysis analysis)
    {
        var findings = analysis.Diagnostics;
        for (int i = 0; i < findings.Length; i++)
        {
            for (int j = i + 1; j < findings.Length; j++)
            {
                if ((IsOnePlace(findings[i], findings[j]) || IsOneCure(findings[i], findings[j])) && !AreTwo(NamesOf(findings[i], findings[j])))
                {
                    yield return new(NamesOf(findings[i], findings[j]), $"{NamesOf(findings[i], findings[j])} at {findings[i].Location.ConfigPath} of {name}: {findings[i].Message} / {findings[j].Message}");
                }
            }
        }
    }

    private static bool AreTwo(string names) => TwoMistakes.Contains(names) || names.Split(' ').Any(static name => TwoMistakes.Contains($"* {name}"));

    private static bool IsOnePlace(Diagnostic left, Diagnostic right) =>
        left.Location.Text == right.Location.Text && left.Location.Span == right.Location.Span && left.Location.ConfigPath == right.Location.ConfigPath;

    private static bool IsOneCure(Diagnostic left, Diagnostic right) =>
        left.Rule != right.Rule && left.Fixes.Any(fix => right.Fixes.Any(other => other.FixId == fix.FixId));

    private static string NamesOf(Diagnostic left, Diagnostic right) =>
        string.CompareOrdinal(left.Rule.Name, right.Rule.Name) <= 0 ? $"{left.Rule.Name} {right.Rule.Name}" : $"{right.Rule.Name} {left.Rule.Name}";
}
