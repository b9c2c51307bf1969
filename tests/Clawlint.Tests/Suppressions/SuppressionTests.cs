using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Settings;
using Clawlint.Suppressions;
using Clawlint.Syntax;
using Clawlint.Tests.Rules;
using Xunit;

namespace Clawlint.Tests.Suppressions;

/// <summary>What suppressions do to findings, and what they never do to the verdict: tried on the samples of all rules' pages.</summary>
public class SuppressionTests
{
    private const string Short = """auth: { mode: "token", token: "fake-token-0001" }""";

    private static readonly ConfigAnalyzer Analyzer = new(RuleRegistry.All);

    private static readonly List<AnalysisInput> Samples =
    [
        .. RuleRegistry.All.Select(static rule => rule.Descriptor.Name)
            .SelectMany(static name => RuleSample.ReadAll(name, File.ReadAllText(Repository.PathTo("fixtures/rules", name + ".md"))))
            .Where(static sample => sample.Files[0].Name.StartsWith("openclaw", StringComparison.Ordinal))
            .Select(static sample => sample.ToInput(sample.Files[0].ToSourceText())),
    ];

    [Theory]
    [InlineData("// clawlint-disable-next-line auth-secret-short -- why\n", "", "")]
    [InlineData("// clawlint-disable-next-line CL4035 -- why\n// an ordinary comment\n\n", "", "")]
    [InlineData("", " // clawlint-disable-line auth-secret-short, mdns-full -- why", "")]
    [InlineData("", " /* clawlint-disable-line auth-secret-short -- why */", "")]
    [InlineData("/* clawlint-disable auth-secret-short -- why */ ", "", "/* clawlint-enable auth-secret-short */")]
    [InlineData("/* clawlint-disable\n   auth-secret-short\n   -- why */ ", "", "")]
    [InlineData("", "", "// clawlint-disable-file auth-secret-short -- why")]
    public void A_comment_suppresses_where_it_holds(string before, string after, string later) =>
        Assert.NotNull(Find(before, after, later).SuppressionReason);

    [Theory]
    [InlineData("// clawlint-disable-next-line auth-secret-short\n", "", "")]
    [InlineData("// clawlint-disable-next-line auth-secret-short --   \n", "", "")]
    [InlineData("// clawlint-disable-next-line mdns-full -- why\n", "", "")]
    [InlineData("// see clawlint-disable-next-line auth-secret-short -- why\n", "", "")]
    [InlineData("// clawlint-disable-next-line auth-secret-short -- why\nport: 18789,\n", "", "")]
    [InlineData("// clawlint-disable-line auth-secret-short -- why\n", "", "")]
    [InlineData("/* clawlint-disable auth-secret-short -- why */ /* clawlint-enable auth-secret-short */", "", "")]
    [InlineData("", "", "/* clawlint-disable auth-secret-short -- why */")]
    [InlineData("note: \"// clawlint-disable-file auth-secret-short -- why\",\n", "", "")]
    public void A_comment_suppresses_nothing_elsewhere_or_without_a_reason(string before, string after, string later) =>
        Assert.Null(Find(before, after, later).SuppressionReason);

    [Fact]
    public void The_reason_is_kept() =>
        Assert.Equal("only here -- and now", Find("// clawlint-disable-next-line auth-secret-short -- only here -- and now\n", "", "").SuppressionReason);

    [Fact]
    public void Neither_severities_nor_suppressions_change_the_verdict()
    {
        var off = new SettingsLoader(
            new Settings.MemoryFolder().With("/c/.clawlint.json5", $$"""{ rules: { {{string.Join(", ", RuleNames.Categories.Select(static name => name + ": \"off\""))}} }, suppressions: [{ rules: [{{string.Join(", ", RuleRegistry.All.Select(static rule => $"\"{rule.Descriptor.Code}\""))}}], reason: "all" }] }"""),
            "/c").For("/c/openclaw.json");
        foreach (var input in Samples)
        {
            var plain = Analyzer.Analyze(input);
            var silenced = Analyzer.Analyze(input with { Settings = off });
            Assert.Equal((plain.Accepted, plain.Starts), (silenced.Accepted, silenced.Starts));
            Assert.All(silenced.Diagnostics, static finding => Assert.True(finding.Severity == Severity.Off));
            Assert.All(silenced.Diagnostics.Where(static finding => finding.Rule.Category != RuleCategory.Clawlint), static finding => Assert.NotNull(finding.SuppressionReason));
        }
    }

    [Fact]
    public void What_is_suppressed_is_not_repaired()
    {
        foreach (var input in Samples.Where(static input => input.Tree.Parses && !input.Tree.IsStrictJson))
        {
            var (text, _) = Write(input, Analyzer.Analyze(input).Diagnostics.Where(static finding => finding.Rule.Category != RuleCategory.Clawlint));
            var result = new FixApplier(Analyzer).Apply(input with { Tree = SyntaxTree.Parse(text) }, new FixOptions { Unsafe = true });
            var shown = result.Before.Diagnostics.Where(static finding => finding.SuppressionReason is null).Select(static finding => (finding.Rule.Code, finding.Location.ConfigPath)).ToHashSet();
            var suppressed = result.Before.Diagnostics.Where(static finding => finding.SuppressionReason is not null).Select(static finding => (finding.Rule.Code, finding.Location.ConfigPath)).ToHashSet();
            suppressed.ExceptWith(shown);
            Assert.DoesNotContain(result.Applied, applied => suppressed.Contains((applied.Diagnostic.Rule.Code, applied.Diagnostic.Location.ConfigPath)));
        }
    }

    [Fact]
    public void Written_comments_suppress_their_findings_and_are_the_only_change()
    {
        int count = 0;
        foreach (var input in Samples)
        {
            var before = Analyzer.Analyze(input);
            var (text, plan) = Write(input, before.Diagnostics.Where(static finding => finding.Rule.Category != RuleCategory.Clawlint));
            var after = Analyzer.Analyze(input with { Tree = SyntaxTree.Parse(text) });
            Assert.Equal((before.Accepted, before.Starts), (after.Accepted, after.Starts));
            var shown = after.Diagnostics.Where(static finding => finding.SuppressionReason is null).Select(static finding => (finding.Rule.Code, finding.Location.ConfigPath)).ToHashSet();
            var bySettings = plan.BySettings.Select(static finding => (finding.Rule.Code, finding.Location.ConfigPath)).ToHashSet();
            Assert.All(plan.ByComment, finding => Assert.True(!shown.Contains((finding.Rule.Code, finding.Location.ConfigPath)) || bySettings.Contains((finding.Rule.Code, finding.Location.ConfigPath))));
            Assert.DoesNotContain(shown, static finding => finding.Code is "CL9200" or "CL9201" && !finding.ConfigPath.StartsWith("gateway", StringComparison.Ordinal) && finding.ConfigPath.Length > 0);
            count += plan.ByComment.Length;
        }

        Assert.True(count > 100);
    }

    [Fact]
    public void A_comment_is_never_written_into_a_string_or_a_comment()
    {
        var text = SourceText.FromString("{\n  /* a\n     b */ gateway: { mode: \"local\\\n   ly\", colour: 1 },\n}\n", "openclaw.json5");
        var analysis = Analyzer.Analyze(SyntaxTree.Parse(text), Target);
        var plan = SuppressionWriter.Plan(analysis.Document.Tree, analysis.Diagnostics, "why");
        Assert.All(plan.Edits, edit => Assert.NotInRange(edit.Span.Start, 5, text.Length));
        Assert.Contains(plan.BySettings, static finding => finding.Rule.Name == "unknown-key");
    }

    [Fact]
    public void Strict_json_gets_no_comment()
    {
        var analysis = Analyzer.Analyze(SyntaxTree.Parse(SourceText.FromString("""{ "colour": 1 }""", "openclaw.json")), Target);
        var plan = SuppressionWriter.Plan(analysis.Document.Tree, analysis.Diagnostics, "why");
        Assert.Empty(plan.Edits);
        Assert.Equal(analysis.Diagnostics.Length, plan.BySettings.Length);
    }

    private static TargetRelease Target => new(BundledReleases.Newest, TargetReleaseSource.Option);

    private static Diagnostic Find(string before, string after, string later)
    {
        string text = $"{{\n  gateway: {{\n    mode: \"local\",\n    {before}{Short},{after}\n  }},\n  {later}\n}}\n";
        return Analyzer.Analyze(SyntaxTree.Parse(SourceText.FromString(text, "openclaw.json")), Target).Diagnostics.Single(static finding => finding.Rule.Name == "auth-secret-short");
    }

    private static (SourceText Text, SuppressionPlan Plan) Write(AnalysisInput input, IEnumerable<Diagnostic> findings)
    {
        var plan = SuppressionWriter.Plan(input.Tree, findings, "as agreed");
        return (plan.Edits.IsEmpty ? input.Tree.Text : input.Tree.Text.WithEdits(plan.Edits), plan);
    }
}
