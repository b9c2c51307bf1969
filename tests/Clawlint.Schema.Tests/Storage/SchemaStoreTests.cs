using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Clawlint.Config;
using Clawlint.Schema.Patterns;
using Clawlint.Schema.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Schema.Tests.Storage;

public sealed partial class SchemaStoreTests(ITestOutputHelper output)
{
    private static readonly SchemaStore Store = SchemaStore.Bundled;

    [Fact]
    public void Every_release_prints_as_the_hash_in_the_readme_says()
    {
        var recorded = RowPattern().Matches(File.ReadAllText(RepositoryFolder.Combine("schema", "README.md")))
            .Select(match => (match.Groups["release"].Value, match.Groups["hash"].Value));
        var printed = Store.Releases.Select(release => (release, Convert.ToHexStringLower(SHA256.HashData(SchemaPrinter.Print(Store.Open(release).Root)))));
        Assert.Equal(recorded, printed);
        Assert.Equal(90, Store.Releases.Count);
    }

    [Fact]
    public void Every_release_prints_what_was_harvested_from_the_real_package()
    {
        if (SharedFolder.TryCombine(output, "openclaw", "schemas") is not { } folder)
            return;
        foreach (var release in Store.Releases)
        {
            var harvested = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, release + ".json")));
            Assert.True(JsonNode.DeepEquals(harvested, JsonNode.Parse(SchemaPrinter.Print(Store.Open(release).Root))), release);
        }
    }

    [Fact]
    public void The_newest_release_lies_there_as_plain_JSON_Schema() =>
        Assert.Equal(
            SchemaPrinter.Print(JsonSchema.Compile(File.ReadAllBytes(RepositoryFolder.Combine("schema", "openclaw.schema.json"))).Root),
            SchemaPrinter.Print(Store.Open(Store.Releases[^1]).Root));

    [Fact]
    public void The_store_and_its_source_stay_small()
    {
        Assert.InRange(new FileInfo(RepositoryFolder.Combine("src", "Clawlint.Schema", "schemas.bin")).Length, 1, 1_000_000);
        var folder = new DirectoryInfo(RepositoryFolder.Combine("schema"));
        Assert.InRange(folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length), 1, 3_000_000);
    }

    [Fact]
    public void Pattern_flags_that_JSON_lost_are_there()
    {
        var entries = Store.Open("2026.9.6").Root.GetProperty("agents").GetProperty("entries");
        Assert.Equal(PatternOptions.IgnoreCase, entries.PropertyNames.PatternOptions);
        Assert.Equal("^[a-z0-9_][a-z0-9_-]{0,63}$", entries.PropertyNames.Pattern);
    }

    [Fact]
    public void Looking_up_a_member_allocates_nothing()
    {
        var root = Store.Open("2026.9.6").Root;
        Assert.False(root.GetProperty("gateway").GetProperty("port").IsMissing);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            root.GetProperty("gateway").GetProperty("port");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Lifetimes_equal_those_worked_out_from_the_packages()
    {
        if (SharedFolder.TryCombine(output, "openclaw") is not { } folder)
            return;
        string[] files = ["path-lifetimes.json", "path-lifetimes-plugin-config.json"];
        var expected = files
            .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Path.Combine(folder, file)))!)
            .ToDictionary(StringComparer.Ordinal);
        var found = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var release in Store.Releases.Where(release => !release.StartsWith("clawdbot", StringComparison.Ordinal)))
        {
            foreach (var path in SchemaPaths.Enumerate(Store.Open(release).Root).Keys)
                found[path] = [found.TryGetValue(path, out var known) ? known[0] : release, release];
        }

        var differences = expected.Keys.Union(found.Keys)
            .Where(path => !expected.TryGetValue(path, out var a) || !found.TryGetValue(path, out var b) || !a.SequenceEqual(b))
            .Select(path => $"{path}: {Show(expected, path)} expected, {Show(found, path)} found")
            .ToList();
        Assert.True(differences.Count == 0, $"{differences.Count}\n" + string.Join("\n", differences.Take(30)));
    }

    [Theory]
    [InlineData("gateway.port", "clawdbot-2026.1.24-3", "2026.9.6")]
    [InlineData("acp.runtime.ttlMinutes", "2026.2.26", "2026.7.35")]
    [InlineData("agents.entries.main.model", "2026.8.1", "2026.9.6")]
    [InlineData("agents.list[0].id", "clawdbot-2026.1.24-3", "2026.7.35")]
    [InlineData("gateway.bogus", null, null)]
    public void A_path_is_known_from_one_release_to_another(string path, string? since, string? until)
    {
        var lifetime = Lookup(path);
        Assert.Equal((since, until), (lifetime.Since, lifetime.Until));
    }

    [Fact]
    public void A_path_that_went_and_came_back_has_two_spans()
    {
        var spans = Lookup("agents.defaults.cliBackends").Spans;
        Assert.Equal(2, spans.Count);
        Assert.Equal("2026.4.2", spans[0].Until);
        Assert.Equal("2026.4.7", spans[1].Since);
    }

    [Fact]
    public void A_path_knows_its_types()
    {
        Assert.Equal(SchemaTypes.Integer, Lookup("gateway.port").Spans[^1].Types);
        Assert.Equal(SchemaTypes.String | SchemaTypes.Object, Lookup("gateway.auth.token").Spans[^1].Types);
    }

    private static PathLifetime Lookup(string path)
    {
        Assert.True(ConfigPath.TryParse(path, out var steps));
        return Store.Lookup(steps);
    }

    private static string Show(Dictionary<string, string[]> lifetimes, string path) =>
        lifetimes.TryGetValue(path, out var lifetime) ? string.Join(" to ", lifetime) : "nothing";

    [GeneratedRegex(@"^\| (?<release>\S+) \| .* \| `(?<hash>[0-9a-f]{64})` \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex RowPattern();
}
