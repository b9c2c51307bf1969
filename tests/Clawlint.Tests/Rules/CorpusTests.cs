using System.Text.Json;
using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Rules;

/// <summary>Real configs and what the real OpenClaw says of them, read where they lie: <c>CLAWLINT_CORPUS</c>.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Repository.PathTo("..", "shared", "corpus");

    private static readonly ConfigAnalyzer Analyzer = new(RuleRegistry.All);

    [Theory]
    [InlineData("2026.3.2")]
    [InlineData("2026.9.6")]
    public void A_file_that_OpenClaw_accepts_has_no_finding_that_prevents_loading(string release)
    {
        foreach (string path in FindConfigs())
        {
            var loads = Analyzer.Analyze(Parse(path), Target(release)).Diagnostics.Where(static finding => finding.Effect == Effect.Load).ToList();
            if (ReadVerdict(path, release).GetProperty("valid").GetBoolean())
            {
                Assert.True(loads.Count == 0, $"{Path.GetFileName(path)}: {loads.FirstOrDefault()?.Rule.Name} at {loads.FirstOrDefault()?.Location.ConfigPath}");
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fixing_a_real_file_twice_equals_fixing_it_once_and_keeps_it_readable(bool isUnsafe)
    {
        var applier = new FixApplier(Analyzer);
        foreach (string path in FindConfigs())
        {
            var tree = Parse(path);
            var once = applier.Apply(tree.Text, Target("2026.9.6"), new FixOptions { Unsafe = isUnsafe });
            var twice = applier.Apply(once.Text, Target("2026.9.6"), new FixOptions { Unsafe = isUnsafe });
            Assert.True(once.Text.Bytes.SequenceEqual(twice.Text.Bytes), Path.GetFileName(path));
            Assert.True(once.After.Document.Tree.Parses || !tree.Parses, Path.GetFileName(path));
            Assert.True(once.After.Document.Tree.IsStrictJson || !tree.IsStrictJson, Path.GetFileName(path));
        }
    }

    private static SyntaxTree Parse(string path) => SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(path), path));

    private static TargetRelease Target(string release) => new(OpenClawRelease.Parse(release), TargetReleaseSource.Option);

    private static JsonElement ReadVerdict(string path, string release) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, $"verdicts-{release}", Path.GetFileName(path) + ".json"))).RootElement;

    private string[] FindConfigs()
    {
        string configs = Path.Combine(Folder, "configs");
        if (Directory.Exists(configs))
        {
            return Directory.GetFiles(configs);
        }

        output.WriteLine($"Skipped: there are no real configs at {configs}. Set CLAWLINT_CORPUS.");
        return [];
    }
}
