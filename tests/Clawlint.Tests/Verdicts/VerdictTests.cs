using System.Text;
using System.Text.Json;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Verdicts;

/// <summary>Our verdicts beside those that were recorded from the real releases.</summary>
public class VerdictTests(ITestOutputHelper output)
{
    private const double WantedShare = 0.998;
    private const double WantedPlaceShare = 0.99;

    private static readonly string[] SetNames = ["paths", "mutations", "includes", "environment"];

    public static TheoryData<string, string> Sets
    {
        get
        {
            var sets = new TheoryData<string, string>();
            foreach (string release in new[] { "2026.9.6", "2026.8.2", "2026.5.28", "2026.3.2" })
            {
                foreach (string set in SetNames)
                {
                    sets.Add(release, set);
                }
            }

            sets.Add("2026.4.29", "legacy");
            sets.Add("2026.4.15", "legacy");
            sets.Add("2026.3.31", "legacy");
            return sets;
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_recorded_config_is_accepted_where_OpenClaw_accepts_it_and_nowhere_else(string release, string set)
    {
        var differences = Compare(release, set).Where(static comparison => !comparison.IsSame && !KnownDifferences.Contains(comparison.Record)).Select(Describe);
        Assert.Empty(differences);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_known_difference_is_still_one(string release, string set)
    {
        var outdated = Compare(release, set).Where(static comparison => comparison.IsSame && KnownDifferences.Contains(comparison.Record)).Select(Describe);
        Assert.Empty(outdated);
    }

    [Fact]
    public void Almost_all_places_that_OpenClaw_names_are_named()
    {
        var total = new PlaceShare(0, 0, 0, 0);
        foreach (object[] set in Sets)
        {
            var comparisons = Compare((string)set[0], (string)set[1]).Where(static comparison => !comparison.Record.IsValid).ToList();
            var share = PlaceShare.Of(comparisons);
            total += share;
            output.WriteLine($"{set[0]} {set[1]}: {share}");
            output.WriteLine(string.Join('\n', comparisons.Where(static comparison => comparison.MissedPlaces.Any())
                .Select(static comparison => $"  {comparison.Record}: {string.Join(", ", comparison.MissedPlaces)}")));
        }

        output.WriteLine($"together: {total}");
        Assert.InRange(total.Share, WantedPlaceShare, 1);
    }

    [Fact]
    public void Almost_all_verdicts_on_the_newest_release_are_the_same()
    {
        var all = SetNames.SelectMany(static set => Compare("2026.9.6", set)).ToList();
        Assert.InRange(all.Count(static comparison => comparison.IsSame), all.Count * WantedShare, all.Count);
    }

    [Fact]
    public void Every_common_shape_mistake_gets_OpenClaws_verdict()
    {
        using var shapes = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("fixtures/verdicts/2026.9.6/shapes.json")));
        Assert.All(shapes.RootElement.EnumerateArray(), static shape =>
        {
            byte[] config = Encoding.UTF8.GetBytes(shape.GetProperty("config").GetString()!);
            Assert.Equal(shape.GetProperty("ok").GetBoolean(), RecordedConfig.Analyze(config, "2026.9.6").Accepted);
        });
    }

    private static IEnumerable<VerdictComparison> Compare(string release, string set) =>
        VerdictRecord.ReadAll(release, set).Select(static record => new VerdictComparison(record, RecordedConfig.Analyze(record)));

    private static string Describe(VerdictComparison comparison) =>
        $"{comparison.Record}: OpenClaw {comparison.Record.IsValid}, ours {comparison.Analysis.Accepted}; it names {string.Join(", ", comparison.Record.Places)}, we find "
        + string.Join(", ", comparison.Analysis.Diagnostics.Select(static finding => $"{finding.Rule.Name} at {finding.Location.ConfigPath}"));
}
