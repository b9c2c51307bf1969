using Clawlint.Analysis;
using Clawlint.Comparison;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Comparison;

public sealed class ConfigComparisonTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("{ a: 1, b: [true, 'x'] }", "{\n  \"b\": [true, \"x\"],\n  \"a\": 1.0\n}")]
    [InlineData("{ a: 1, a: 2 }", "{ a: 2 }")]
    [InlineData("{ list: [{ id: 'a' }, { id: 'b' }] }", "{ list: [{ id: 'b' }, { id: 'a' }] }")]
    public void Order_quotes_and_layout_are_no_difference(string old, string @new) => Assert.True(Compare(old, @new).IsSame);

    [Theory]
    [InlineData("{ a: 1 }", "{}", "Lost a")]
    [InlineData("{}", "{ a: { b: 1 } }", "Added a.b")]
    [InlineData("{ a: 1 }", "{ a: 2 }", "Changed a a")]
    [InlineData("{ a: { b: [1, 2, 3] } }", "{ a: { b: [1, 3] } }", "Lost a.b[1]")]
    [InlineData("{ auth: { token: 'fake-token-for-tests-0001' } }", "{ gateway: { auth: { token: 'fake-token-for-tests-0001' } } }", "Moved auth.token gateway.auth.token")]
    [InlineData("{ model: 'openai/gpt-5.4' }", "{ model: { primary: 'openai/gpt-5.4' } }", "Moved model model.primary")]
    [InlineData("{ controlUi: { enabled: true } }", "{ gateway: { controlUi: { enabled: true } } }", "Moved controlUi.enabled gateway.controlUi.enabled")]
    [InlineData("{ key: '${OPENAI_API_KEY}' }", "{ key: 'fake-token-for-tests-0001' }", "BecameLiteral key key")]
    [InlineData("{ key: '${OPENAI_API_KEY}' }", "{ key: '${OTHER_KEY}' }", "Changed key key")]
    public void Each_value_is_accounted_for(string old, string @new, string change) => Assert.Equal(change, Assert.Single(Changes(Compare(old, @new))));

    [Fact]
    public void An_equal_word_elsewhere_is_no_move() =>
        Assert.Equal(
            ["Lost memory.enabled", "Added skills.a.enabled", "Added skills.b.enabled"],
            Changes(Compare("{ memory: { enabled: false } }", "{ skills: { a: { enabled: false }, b: { enabled: false } } }")));

    [Fact]
    public void A_list_that_became_an_object_has_moved_with_its_ids() =>
        Assert.Equal(
            ["Moved agents.list[0].id agents.entries.main", "Moved agents.list[0].model agents.entries.main.model", "Moved agents.list[0].timeout agents.entries.main.timeout"],
            Changes(Compare(
                "{ agents: { list: [{ id: 'main', model: 'openai/gpt-5.4', timeout: 60 }] } }",
                "{ agents: { entries: { main: { model: 'openai/gpt-5.4', timeout: 60 } } } }")));

    [Fact]
    public void A_word_goes_where_the_others_of_its_place_went() =>
        Assert.Equal(
            ["Moved agents.list[0].id agents.entries.main", "Moved agents.list[0].a.model agents.entries.main.a.model", "Moved agents.list[0].tools.profile agents.entries.main.tools.profile"],
            Changes(Compare(
                "{ agents: { list: [{ id: 'main', a: { model: 'openai/gpt-5.4' }, tools: { profile: 'full' } }] } }",
                "{ agents: { entries: { main: { a: { model: 'openai/gpt-5.4' }, tools: { profile: 'full' } } } } }")));

    [Fact]
    public void Elements_are_known_by_their_ids()
    {
        var comparison = Compare("{ list: [{ id: 'a', x: 1 }, { id: 'b', x: 2 }] }", "{ list: [{ id: 'b', x: 3 }] }");
        Assert.Equal(["Lost list[0].id", "Lost list[0].x", "Changed list[1].x list[0].x"], Changes(comparison));
    }

    [Fact]
    public void An_include_that_is_replaced_by_what_it_held_is_flattened() =>
        Assert.Equal(
            ["IncludeFlattened gateway.$include gateway", "Added gateway.port"],
            Changes(Compare("{ gateway: { $include: './gateway.json5' } }", "{ gateway: { port: 1 } }")));

    [Fact]
    public void An_include_that_goes_with_its_place_is_lost() =>
        Assert.Equal(["Lost gateway.$include"], Changes(Compare("{ gateway: { $include: './gateway.json5' }, a: 1 }", "{ a: 1 }")));

    [Fact]
    public void Comments_are_known_by_their_words()
    {
        const string Old = "{\n  // one\n  a: 1, // two\n  /* three\n     lines */\n  b: 2, // two\n}";
        var comparison = Compare(Old, "{ /* three lines */ b: 2, a: 1 // two\n}");
        Assert.True(comparison.Values.IsEmpty);
        Assert.Equal(["// one", "// two"], comparison.Comments.Select(comment => comment.Tree.Text.GetString(comment.Span)));
    }

    [Fact]
    public void Doors_that_open_are_told()
    {
        var widened = AccessComparer.FindWidened(
            Analyze("{ gateway: { mode: 'local' }, channels: { telegram: { dmPolicy: 'pairing' } } }"),
            Analyze("{ gateway: { mode: 'local' }, channels: { telegram: { dmPolicy: 'open', allowFrom: ['*'] } } }"));
        Assert.Contains(widened, finding => finding.Location.ConfigPath.StartsWith("channels.telegram", StringComparison.Ordinal));
        Assert.Empty(AccessComparer.FindWidened(
            Analyze("{ channels: { telegram: { dmPolicy: 'open', allowFrom: ['*'] } } }"),
            Analyze("{ channels: { telegram: { dmPolicy: 'open', allowFrom: ['*'] } }, gateway: { mode: 'local' } }")));
    }

    [Fact]
    public void Every_value_of_two_real_configs_is_accounted_for()
    {
        var folder = Path.Join(Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Repository.PathTo("..", "shared", "corpus"), "configs");
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"Skipped: there are no real configs at {folder}. Set CLAWLINT_CORPUS.");
            return;
        }

        var trees = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(path => SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(path), path))).ToList();
        for (var i = 0; i < trees.Count; i++)
        {
            Assert.True(ConfigComparison.Create(trees[i], trees[i]).IsSame, trees[i].Text.Path);
            var comparison = ConfigComparison.Create(trees[i], trees[(i + 1) % trees.Count]);
            Assert.True(Scalars(comparison.Old) == comparison.Kept + comparison.Values.Count(change => !change.Old.IsMissing), trees[i].Text.Path);
            Assert.True(Scalars(comparison.New) == comparison.Kept + comparison.Values.Count(IsOfNew), trees[i].Text.Path);
        }
    }

    private static bool IsOfNew(ValueChange change) => !change.New.IsMissing && IsScalar(change.New) && change.Kind != ValueChangeKind.IncludeFlattened;

    private static int Scalars(Config.ConfigDocument document) => Enumerable.Range(0, document.NodeCount).Count(index => IsScalar(document.GetNode(index)));

    private static bool IsScalar(Config.ConfigNode node) => node.Kind is not (Config.ConfigKind.Object or Config.ConfigKind.Array);

    private static IEnumerable<string> Changes(ConfigComparison comparison) => comparison.Values.Select(change => string.Join(
        ' ', new[] { change.Kind.ToString(), change.Old.IsMissing ? "" : change.Old.Path, change.New.IsMissing ? "" : change.New.Path }.Where(word => word.Length > 0)));

    private static ConfigComparison Compare(string old, string @new) => ConfigComparison.Create(Parse(old), Parse(@new));

    private static ConfigAnalysis Analyze(string text) => new ConfigAnalyzer(RuleRegistry.All).Analyze(Parse(text), new TargetRelease(BundledReleases.Newest, TargetReleaseSource.Option));

    private static SyntaxTree Parse(string text) => SyntaxTree.Parse(SourceText.FromString(text, "openclaw.json"));
}
