using System.Text.Json.Nodes;
using Clawlint.Analysis;
using Clawlint.Fixes;
using Clawlint.Migrations;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Migrations;

/// <summary>
/// Configs of clawdbot and moltbot, and what <c>doctor --fix</c> of the last releases that migrate them made of them:
/// <c>fixtures/migrations/generation-1</c>.
/// </summary>
public sealed class GenerationOneTests
{
    private static readonly string Folder = Repository.PathTo("fixtures/migrations/generation-1");
    private static readonly FixApplier Applier = new(new ConfigAnalyzer(RuleRegistry.All));

    public static TheoryData<string, string> Recorded => new()
    {
        { "one-agent", "2026.2.17" },
        { "one-agent", "2026.3.2" },
        { "routed-agents", "2026.2.17" },
        { "routed-agents", "2026.3.2" },
    };

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Every_value_stands_where_OpenClaw_put_it(string name, string release)
    {
        var ours = JsonNode.Parse(Migrate(Read(name), release).Text.Bytes);
        var theirs = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.{release}.json")));
        Assert.Empty(FindDifferences("", ours, theirs));
    }

    [Theory]
    [InlineData("one-agent")]
    [InlineData("routed-agents")]
    public void The_way_goes_on_to_the_newest_release(string name)
    {
        var direct = Migrate(Read(name), "2026.9.6");
        var inTwoSteps = Migrate(Migrate(Read(name), "2026.3.2").Text, "2026.9.6");
        Assert.True(direct.After.Accepted);
        Assert.True(inTwoSteps.After.Accepted);
        Assert.Empty(FindDifferences("", JsonNode.Parse(inTwoSteps.Text.Bytes), JsonNode.Parse(direct.Text.Bytes)));
    }

    /// <summary>What one config says and the other does not; the other may say more.</summary>
    private static IEnumerable<string> FindDifferences(string path, JsonNode? wanted, JsonNode? found) => (wanted, found) switch
    {
        (JsonObject one, JsonObject other) => one.SelectMany(member => FindDifferences($"{path}.{member.Key}", member.Value, other[member.Key])),
        (JsonArray one, JsonArray other) when one.Count == other.Count => one.SelectMany((element, index) => FindDifferences($"{path}[{index}]", element, other[index])),
        _ => JsonNode.DeepEquals(wanted, found) ? [] : [$"{path}: {wanted?.ToJsonString()} and {found?.ToJsonString()}"],
    };

    private static SourceText Read(string name) => SourceText.FromBytes(File.ReadAllBytes(Path.Combine(Folder, name + ".json")), name + ".json");

    private static FixResult Migrate(SourceText text, string release) =>
        Applier.Apply(text, new TargetRelease(OpenClawRelease.Parse(release), TargetReleaseSource.Option), MigrationOptions.Create(isUnsafe: false));
}
