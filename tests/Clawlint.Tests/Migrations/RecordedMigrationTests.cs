using System.Text.Json;
using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Migrations;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Migrations;

/// <summary>
/// What the real OpenClaw said of migrated real configs (<c>fixtures/migrations/corpus-2026.9.6.json</c>, recorded by tests/e2e/migrations/record),
/// held against what a migration makes of them today, where they are: <c>CLAWLINT_CORPUS</c>.
/// </summary>
public sealed class RecordedMigrationTests(ITestOutputHelper output)
{
    private const string Release = "2026.9.6";

    private static readonly string Folder = Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Repository.PathTo("..", "shared", "corpus");
    private static readonly JsonElement Record = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("fixtures", "migrations", $"corpus-{Release}.json"))).RootElement;
    private static readonly FixApplier Applier = new(new ConfigAnalyzer(RuleRegistry.All));

    [Theory]
    [InlineData("safe", 0.96)]
    [InlineData("unsafe", 0.965)]
    public void Of_the_rejected_configs_whose_verdict_lies_in_the_file_alone_nearly_all_are_accepted(string mode, double share)
    {
        var outcome = Record.GetProperty(mode);
        int rejected = Record.GetProperty("rejected").GetInt32() - HostDependent(outcome);
        Assert.InRange((double)outcome.GetProperty("accepted").GetInt32() / rejected, share, 1);
        Assert.Equal(0, outcome.GetProperty("worse").GetInt32());
    }

    [Fact]
    public void What_differs_from_the_repair_of_OpenClaw_is_of_a_kind_that_is_listed()
    {
        var repairs = Record.GetProperty("repairs");
        Assert.Equal(repairs.GetProperty("files").GetInt32(), repairs.GetProperty("equalButForKinds").GetInt32());
        string page = File.ReadAllText(Repository.PathTo("fixtures", "migrations", "README.md"));
        Assert.All(repairs.GetProperty("kinds").EnumerateObject(), kind => Assert.Contains($"| {kind.Name} |", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("safe", false)]
    [InlineData("unsafe", true)]
    public void The_same_configs_are_left_for_the_same_reasons(string mode, bool isUnsafe)
    {
        string configs = Path.Combine(Folder, "configs");
        if (!Directory.Exists(configs))
        {
            output.WriteLine($"Skipped: there are no real configs at {configs}. Set CLAWLINT_CORPUS.");
            return;
        }

        var recorded = Record.GetProperty(mode).GetProperty("left").EnumerateObject()
            .Where(static file => file.Value.GetArrayLength() > 0)
            .ToDictionary(static file => file.Name, static file => string.Join(' ', file.Value.EnumerateArray()), StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(configs).Order(StringComparer.Ordinal))
        {
            var after = Migrate(path, isUnsafe);
            string? rules = after.Accepted != false ? null : string.Join(' ', after.Diagnostics.Where(static finding => finding.Effect == Effect.Load).Select(static finding => finding.Rule.Name).Distinct().Order(StringComparer.Ordinal));
            Assert.Equal((Path.GetFileName(path), recorded.GetValueOrDefault(Path.GetFileName(path))), (Path.GetFileName(path), rules));
        }
    }

    /// <summary>Files for which no rule has a word: OpenClaw rejects them because of what the machine of the record is like.</summary>
    private static int HostDependent(JsonElement outcome) => outcome.GetProperty("left").EnumerateObject().Count(static file => file.Value.GetArrayLength() == 0);

    private static ConfigAnalysis Migrate(string path, bool isUnsafe) => Applier.Apply(
        new AnalysisInput(SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(path), path)), new TargetRelease(OpenClawRelease.Parse(Release), TargetReleaseSource.Option)),
        MigrationOptions.Create(isUnsafe)).After;
}
