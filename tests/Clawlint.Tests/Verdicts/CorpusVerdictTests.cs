using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Verdicts;

/// <summary>Our verdicts on real configs beside OpenClaw's, read where they lie: <c>CLAWLINT_CORPUS</c>.</summary>
public sealed partial class CorpusVerdictTests(ITestOutputHelper output)
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Repository.PathTo("..", "shared", "corpus");

    public static TheoryData<string> Releases => ["2026.9.6", "2026.8.2", "2026.5.28", "2026.3.2"];

    [Theory]
    [MemberData(nameof(Releases))]
    public void A_real_config_is_accepted_where_OpenClaw_accepts_it_and_nowhere_else(string release) =>
        Assert.Empty(Compare(release).Where(static entry => !entry.Comparison.IsSame).Select(static entry => entry.Name));

    [Theory]
    [InlineData("2026.4.29")]
    [InlineData("2026.4.15")]
    [InlineData("2026.3.31")]
    public void A_real_config_in_an_old_shape_is_accepted_where_the_release_migrates_it_in_memory(string release)
    {
        if (!HasConfigs())
        {
            return;
        }

        var differences = File.ReadLines(Repository.PathTo("fixtures/verdicts", release, "corpus.jsonl"))
            .Select(static line => JsonDocument.Parse(line).RootElement)
            .Where(record => RecordedConfig.Analyze(File.ReadAllBytes(Path.Combine(Folder, "configs", record.GetProperty("file").GetString()!)), release).Accepted != record.GetProperty("valid").GetBoolean());
        Assert.Empty(differences);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_place_that_OpenClaw_names_is_named(string release) =>
        Assert.Empty(Compare(release)
            .Where(static entry => !entry.Comparison.Record.IsValid)
            .SelectMany(static entry => entry.Comparison.MissedPlaces.Select(place => $"{entry.Name}: {place}")));

    private bool HasConfigs()
    {
        string configs = Path.Combine(Folder, "configs");
        bool exist = Directory.Exists(configs);
        if (!exist)
        {
            output.WriteLine($"Skipped: there are no real configs at {configs}. Set CLAWLINT_CORPUS.");
        }

        return exist;
    }

    private IEnumerable<(string Name, VerdictComparison Comparison)> Compare(string release)
    {
        foreach (string path in HasConfigs() ? Directory.GetFiles(Path.Combine(Folder, "configs")) : [])
        {
            using var verdict = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, $"verdicts-{release}", Path.GetFileName(path) + ".json")));
            var places = verdict.RootElement.GetProperty("issues").EnumerateArray().SelectMany(ReadPlaces).Distinct().ToImmutableArray();
            var record = new VerdictRecord(release, "corpus", 0, [], [], verdict.RootElement.GetProperty("valid").GetBoolean(), places);
            yield return (Path.GetFileName(path), new VerdictComparison(record, RecordedConfig.Analyze(File.ReadAllBytes(path), release)));
        }
    }

    private static IEnumerable<RecordedPlace> ReadPlaces(JsonElement issue)
    {
        string path = issue.GetProperty("path").GetString()!.Replace("<root>", "", StringComparison.Ordinal);
        var keys = UnknownKeys().Match(issue.GetProperty("message").GetString()!);
        return RecordedPlace.Of(path, keys.Success ? [.. QuotedText().Matches(keys.Groups[1].Value).Select(static key => key.Groups[1].Value)] : []);
    }

    [GeneratedRegex("""(?:Unrecognized keys?|additional properties): (".*")""")]
    private static partial Regex UnknownKeys();

    [GeneratedRegex("""
        "((?:[^"\\]|\\.)*)"
        """)]
    private static partial Regex QuotedText();
}
