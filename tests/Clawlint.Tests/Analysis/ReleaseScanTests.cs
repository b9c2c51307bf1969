using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Analysis;

public sealed class ReleaseScanTests(ITestOutputHelper output)
{
    private static readonly ConfigAnalyzer Analyzer = new(RuleRegistry.All);

    [Theory]
    [InlineData("{}")]
    [InlineData("{ gateway: { mode: 'local', port: 70000 } }")]
    [InlineData("{ gateway: { mode: 'local', bind: '${BIND}', token: 'fake-token-for-tests-0001' } }")]
    [InlineData("{ agents: { list: [{ id: 'main', default: true, model: 'anthropic/claude-opus-4-6' }] }, session: { typo: 1 } }")]
    [InlineData("{ agents: { list: [{ id: 'MAIN' }] }, commands: { modelsWrite: true }, plugins: { installs: {} } }")]
    [InlineData("{ agents: { defaults: { contextTokens: 100000 } }, $include: './other.json' }")]
    [InlineData("{ gateway: { mode: 'local' , } , channels: { telegram: { streaming: 'partial' }, unheardOf: {} } }")]
    [InlineData("{ gateway: { mode: “local” } }")]
    [InlineData("[]")]
    [InlineData("")]
    public void The_quick_answer_is_that_of_the_whole_analysis_for_every_release(string config)
    {
        var tree = SyntaxTree.Parse(SourceText.FromString(config));
        var accepting = new ReleaseScan(Analyzer, target => new AnalysisInput(tree, target)).FindAccepting();
        foreach (var release in BundledReleases.All)
        {
            bool? accepted = Analyzer.Analyze(tree, new TargetRelease(release, TargetReleaseSource.Option)).Accepted;
            Assert.Equal((release, accepted == true), (release, accepting.Any(span => span.First <= release && release <= span.Last)));
        }
    }

    [Fact]
    public void The_quick_answer_is_that_of_the_whole_analysis_for_real_configs()
    {
        string configs = Path.Join(Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Repository.PathTo("..", "shared", "corpus"), "configs");
        if (!Directory.Exists(configs))
        {
            output.WriteLine($"Skipped: there are no real configs at {configs}. Set CLAWLINT_CORPUS.");
            return;
        }

        foreach (string path in Directory.GetFiles(configs))
        {
            var tree = SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(path)));
            var accepting = new ReleaseScan(Analyzer, target => new AnalysisInput(tree, target)).FindAccepting();
            foreach (string name in (string[])["2026.2.17", "2026.3.2", "2026.3.31", "2026.4.15", "2026.5.28", "2026.8.2", "2026.9.6"])
            {
                var release = OpenClawRelease.Parse(name);
                bool? accepted = Analyzer.Analyze(tree, new TargetRelease(release, TargetReleaseSource.Option)).Accepted;
                Assert.Equal((path, name, accepted == true), (path, name, accepting.Any(span => span.First <= release && release <= span.Last)));
            }
        }
    }

    [Fact]
    public void A_verdict_names_the_first_finding_that_rejects()
    {
        var tree = SyntaxTree.Parse(SourceText.FromString("{ gateway: { mode: 'local', port: 70000 } }"));
        var verdicts = new ReleaseScan(Analyzer, target => new AnalysisInput(tree, target)).Judge(BundledReleases.All);
        Assert.Equal("gateway.port", verdicts[^1].Reason?.Location.ConfigPath);
        Assert.Equal((true, false), (verdicts[0].Accepted, verdicts[0].Starts));
        Assert.Equal(Effect.Start, verdicts[0].Reason?.Effect);
        Assert.True(verdicts[^1].IsLike(verdicts[^2]));
        Assert.False(verdicts[^1].IsLike(verdicts[0]));
    }

    [Fact]
    public void Runs_of_releases_end_at_a_gap()
    {
        var all = BundledReleases.All;
        var spans = ReleaseSpan.Of([all[0], all[1], all[3], all[88], all[89]]);
        Assert.Equal([$"{all[0]} to {all[1]}", all[3].Name, $"{all[88]} to {all[89]}"], spans.Select(span => span.ToString()));
    }
}
