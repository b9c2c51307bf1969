using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Environments;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Clawlint.Tests.Rules;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Environments;

/// <summary>Real compose and .env files, read where they lie, beside a config that says little: <c>CLAWLINT_CORPUS</c>.</summary>
public sealed class WorldCorpusTests(ITestOutputHelper output)
{
    private const string Config = "{ gateway: { mode: \"local\", bind: \"lan\" } }";

    private static readonly string Corpus = Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Repository.PathTo("..", "shared", "corpus");
    private static readonly ConfigAnalyzer Analyzer = new(RuleRegistry.All.Where(static rule => rule.GetType().Namespace is "Clawlint.Rules.Compose" or "Clawlint.Rules.Environments"));

    [Theory]
    [InlineData("compose", "compose.yml")]
    [InlineData("env", ".env")]
    public void A_real_file_is_read_and_fixing_it_twice_equals_fixing_it_once(string kind, string name)
    {
        foreach (string path in Find(kind))
        {
            byte[] content = File.ReadAllBytes(path);
            var result = new FixApplier(Analyzer).Apply(CreateInput(name, content), new FixOptions { Unsafe = true });
            byte[] once = result.Included.FirstOrDefault(file => file.Before.Path == name)?.After.Bytes.ToArray() ?? content;
            var again = new FixApplier(Analyzer).Apply(CreateInput(name, once, result.Text), new FixOptions { Unsafe = true });
            Assert.False(again.IsChanged || !again.Included.IsEmpty, path);
            Assert.DoesNotContain(again.After.Diagnostics, static finding => finding.Rule.Name == "compose-unreadable" && finding.Location.Text.Length > 0);
            foreach (var finding in result.Before.Diagnostics.Where(finding => finding.Location.Text.Path == name))
            {
                output.WriteLine($"{Path.GetFileName(path)}: {FindingText.Describe(finding)}");
            }
        }
    }

    private static AnalysisInput CreateInput(string name, byte[] content, SourceText? config = null)
    {
        var tree = SyntaxTree.Parse(config ?? SourceText.FromString(Config, "openclaw.json"));
        var scope = new WorldScope(Path.GetFullPath("/project/openclaw.json"))
        {
            Root = Path.GetFullPath("/project"),
            ComposeFiles = name == ".env" ? [] : [Path.GetFullPath("/project/" + name)],
        };
        var files = new WorldFiles(new WorldFolder().Add("/project/" + name, content), static path => Path.GetFileName(path));
        return new AnalysisInput(tree, new TargetRelease(OpenClawRelease.Parse("2026.9.6"), TargetReleaseSource.Option)) { Sources = new ConfigSources { Path = scope.ConfigPath } }.In(new ConfigWorld(scope, files));
    }

    private string[] Find(string kind)
    {
        string folder = Path.Combine(Corpus, kind);
        if (Directory.Exists(folder))
        {
            return Directory.GetFiles(folder);
        }

        output.WriteLine($"Skipped: there are no real files at {folder}. Set CLAWLINT_CORPUS.");
        return [];
    }
}
