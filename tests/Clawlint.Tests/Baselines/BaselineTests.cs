using System.Collections.Immutable;
using System.Text;
using Clawlint.Analysis;
using Clawlint.Baselines;
using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Baselines;

public class BaselineTests
{
    private static readonly RuleDescriptor Unknown = RuleNames.Find("unknown-key")!;

    [Fact]
    public void A_baseline_reads_back_and_does_not_depend_on_the_order_of_the_files()
    {
        var one = new Baseline();
        one.Set("b.json", Findings(2), static _ => true);
        one.Set("a.json", Findings(1), static _ => true);
        var other = new Baseline();
        other.Set("a.json", Findings(1), static _ => true);
        other.Set("b.json", Findings(2), static _ => true);
        Assert.Equal(one.Write(), other.Write());
        Assert.Equal(one.Write(), Baseline.Read(one.Write()).Write());
        Assert.Equal(2, Baseline.Read(one.Write()).CountOf("b.json", Unknown));
        Assert.Equal(["a.json", "b.json"], one.Files);
    }

    [Fact]
    public void A_file_without_findings_is_not_kept()
    {
        var baseline = new Baseline();
        baseline.Set("a.json", Findings(1), static _ => true);
        baseline.Set("a.json", [], static _ => true);
        Assert.Empty(baseline.Files);
    }

    [Fact]
    public void What_was_not_looked_for_stays_and_is_not_called_gone()
    {
        var baseline = new Baseline();
        baseline.Set("a.json", Findings(3), static _ => true);
        baseline.Set("a.json", [], rule => rule != Unknown);
        Assert.Equal(3, baseline.CountOf("a.json", Unknown));
        Assert.Equal(0, baseline.CountGone("a.json", [], rule => rule != Unknown));
        Assert.Equal(1, baseline.CountGone("a.json", Findings(2), static _ => true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "version": 2, "files": {} }""")]
    [InlineData("""{ "version": 1, "files": { "a": { "unknown-key": "two" } } }""")]
    [InlineData("""{ "version": 1, "files": { "a": 3 } }""")]
    public void What_is_no_baseline_is_refused(string text) => Assert.Throws<FormatException>(() => Baseline.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Codes_are_read_as_names_are() =>
        Assert.Equal(4, Baseline.Read(Encoding.UTF8.GetBytes($$"""{ "version": 1, "files": { "a": { "{{Unknown.Code}}": 4 } } }""")).CountOf("a", Unknown));

    private static ImmutableArray<Diagnostic> Findings(int count)
    {
        var text = SourceText.FromString($"{{ {string.Join(", ", Enumerable.Range(0, count).Select(static i => $"colour{i}: 1"))} }}", "a.json");
        var target = new TargetRelease(BundledReleases.Newest, TargetReleaseSource.Option);
        return new ConfigAnalyzer(RuleRegistry.All.Where(static rule => rule.Descriptor == Unknown)).Analyze(SyntaxTree.Parse(text), target).Diagnostics;
    }
}
