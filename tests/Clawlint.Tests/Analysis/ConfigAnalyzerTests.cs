using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.References;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Analysis;

public class ConfigAnalyzerTests
{
    private static readonly TargetRelease Newest = new(BundledReleases.Newest, TargetReleaseSource.Option);

    [Theory]
    [InlineData("", "")]
    [InlineData("gateway", "gateway")]
    [InlineData("gateway.auth.token", "gateway.auth.token")]
    [InlineData("gateway.*", "gateway.auth gateway.port")]
    [InlineData("*.auth", "gateway.auth")]
    [InlineData("bindings[]", "bindings[0] bindings[1]")]
    [InlineData("bindings[].agentId", "bindings[0].agentId bindings[1].agentId")]
    [InlineData("channels.*.accounts.*.dmPolicy", "channels.telegram.accounts.a.dmPolicy channels.telegram.accounts.b.dmPolicy")]
    [InlineData("channels.*.*.*", "channels.telegram.accounts.a channels.telegram.accounts.b")]
    [InlineData("gateway[]", "")]
    [InlineData("bindings.*", "")]
    [InlineData("nothing.here", "")]
    public void A_path_pattern_calls_for_the_values_at_its_paths(string pattern, string paths)
    {
        const string Text = "{gateway: {auth: {token: 'x'}, port: 1}, bindings: [{agentId: 'a'}, {agentId: 'b'}], channels: {telegram: {accounts: {a: {dmPolicy: 'x'}, b: {dmPolicy: 'y'}}}}}";
        var seen = new List<string>();
        var rule = new ProbeRule((subscriptions, _) => subscriptions.OnPath(pattern, (_, node) => seen.Add(node.Path)));
        Analyze(Text, rule);
        Assert.Equal(paths, string.Join(' ', seen));
    }

    [Fact]
    public void Patterns_that_meet_at_one_value_are_all_called()
    {
        var seen = new List<string>();
        var rule = new ProbeRule((subscriptions, _) =>
        {
            subscriptions.OnPath("gateway.auth", (_, _) => seen.Add("named"));
            subscriptions.OnPath("*.auth", (_, _) => seen.Add("any"));
            subscriptions.OnPath("gateway.*", (_, _) => seen.Add("child"));
            subscriptions.OnKind(ConfigKind.String, (_, node) => seen.Add(node.Path));
            subscriptions.OnDocument((_, _) => seen.Add("document"));
            subscriptions.OnTree((_, _) => seen.Add("tree"));
        });
        Analyze("{gateway: {auth: 'x'}}", rule);
        Assert.Equal(["any", "child", "document", "gateway.auth", "named", "tree"], seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Findings_come_sorted_by_place_and_none_comes_twice()
    {
        var rule = new ProbeRule((subscriptions, descriptor) =>
        {
            subscriptions.OnPath("b", (context, node) => context.Report(context.Diagnose(descriptor, context.LocateKey(node), "second")));
            subscriptions.OnPath("a", (context, node) => context.Report(context.Diagnose(descriptor, context.LocateKey(node), "first")));
            subscriptions.OnPath("*", (context, node) => context.Report(context.Diagnose(descriptor, context.LocateKey(node), node.HasName("a") ? "first" : "second")));
        });
        var analysis = Analyze("{a: 1, b: 2}", rule);
        Assert.Equal(["first", "second"], analysis.Diagnostics.Select(static finding => finding.Message));
    }

    [Theory]
    [InlineData("gateway", 0)]
    [InlineData("gateway.auth", 0)]
    [InlineData("channels", 1)]
    public void A_finding_of_the_schema_yields_to_a_claim_on_its_value_or_around_it(string claimed, int findings)
    {
        var schema = new ProbeRule((subscriptions, descriptor) => subscriptions.OnPath(
            "gateway.auth", (context, node) => context.ReportUnlessClaimed(node, context.Diagnose(descriptor, context.LocateKey(node), "unknown"))));
        var claimer = new ProbeRule((subscriptions, _) => subscriptions.OnPath(claimed, static (context, node) => context.Claim(node)), "CL1901", "claiming-rule");
        Assert.Equal(findings, Analyze("{gateway: {auth: 1}, channels: {}}", schema, claimer).Diagnostics.Length);
    }

    [Theory]
    [InlineData("{gateway: {cors: {origins: []}}}", 0)]
    [InlineData("{gateway: {cors: {nested: {origins: []}}}}", 0)]
    [InlineData("{gateway: {cors: {origins: [], credentials: true}}}", 1)]
    [InlineData("{gateway: {cors: {}}}", 1)]
    public void A_finding_of_the_schema_yields_to_claims_on_all_that_an_object_holds(string text, int findings)
    {
        var schema = new ProbeRule((subscriptions, descriptor) => subscriptions.OnPath(
            "gateway.cors", (context, node) => context.ReportUnlessClaimed(node, context.Diagnose(descriptor, context.LocateKey(node), "unknown"))));
        var claimer = new ProbeRule(
            static (subscriptions, _) =>
            {
                subscriptions.OnPath("gateway.cors.origins", static (context, node) => context.Claim(node));
                subscriptions.OnPath("gateway.cors.nested.origins", static (context, node) => context.Claim(node));
            },
            "CL1901",
            "claiming-rule");
        Assert.Equal(findings, Analyze(text, schema, claimer).Diagnostics.Length);
    }

    [Fact]
    public void A_rule_that_breaks_is_named_and_never_skipped()
    {
        var rule = new ProbeRule((subscriptions, _) => subscriptions.OnPath("a", static (_, _) => throw new InvalidOperationException("broken")), name: "broken-rule");
        var exception = Assert.Throws<RuleFailedException>(() => Analyze("{a: 1}", rule));
        Assert.Equal("broken-rule", exception.RuleName);
        Assert.Contains("broken-rule", exception.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(exception.InnerException);
    }

    [Theory]
    [InlineData(Effect.Load, false, false)]
    [InlineData(Effect.Start, true, false)]
    [InlineData(Effect.Connect, true, true)]
    public void Load_and_start_findings_settle_the_verdict(Effect effect, bool? accepted, bool? starts)
    {
        var rule = new ProbeRule((subscriptions, descriptor) => subscriptions.OnPath(
            "", (context, node) => context.Report(context.Diagnose(descriptor, context.LocateValue(node), "x") with { Effect = effect })));
        var analysis = Analyze("{}", rule);
        Assert.Equal(accepted, analysis.Accepted);
        Assert.Equal(starts, analysis.Starts);
    }

    [Fact]
    public void Rules_that_find_nothing_allocate_nothing_for_a_value()
    {
        var analyzer = new ConfigAnalyzer(RuleRegistry.All);
        var (small, large) = (Parse(100), Parse(2000));
        long added = Measure(() => analyzer.Analyze(large, Newest)) - Measure(() => analyzer.Analyze(small, Newest));

        // What all rules share, the values and their indexes, grows with the file; what the rules add must not.
        long shared = Measure(() => Read(large)) - Measure(() => Read(small));
        Assert.InRange(added, 0, shared + 1000);
    }

    private static void Read(SyntaxTree tree)
    {
        var document = ConfigDocument.Create(tree);
        Assert.True(document.Find("channels", "telegram", "accounts", "none").IsMissing);
        Assert.Empty(ReferenceIndex.Create(document, Newest.Release).FindDeclarations(ReferenceKind.Account, "default", "telegram"));
    }

    /// <summary>The least of some runs: what the runtime allocates for itself now and then does not count.</summary>
    private static long Measure(Action action) => Enumerable.Range(0, 20).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    private static SyntaxTree Parse(int accounts)
    {
        string members = string.Concat(Enumerable.Range(0, accounts).Select(static i => $"account{i}: {{enabled: true, allowFrom: ['1', 2]}}, "));
        return SyntaxTree.Parse(SourceText.FromString("{gateway: {mode: 'local'}, channels: {telegram: {accounts: {" + members + "}}}}"));
    }

    private static ConfigAnalysis Analyze(string text, params Rule[] rules) =>
        new ConfigAnalyzer(rules).Analyze(SyntaxTree.Parse(SourceText.FromString(text, "openclaw.json")), Newest);

    [Theory]
    [InlineData("{ logging: {} }", 0, 1)]
    [InlineData("// ours\n{\n}", 8, 9)]
    [InlineData("logging: {\n},\n", 0, 7)]
    public void What_the_whole_config_lacks_is_marked_where_it_opens(string config, int start, int end)
    {
        var finding = Verdicts.RecordedConfig.Analyze(System.Text.Encoding.UTF8.GetBytes(config), "2026.9.6").Diagnostics.Single(static finding => finding.Rule.Name == "gateway-mode-missing");
        Assert.Equal((start, end), (finding.Location.Span.Start, finding.Location.Span.End));
    }
}
