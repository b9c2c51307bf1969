using System.Text.Json.Nodes;
using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Fixes;
using Clawlint.Migrations;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Schema;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Migrations;

/// <summary>
/// From the last release of one month to that of the next: configs with each path that only the older one has, made from its schema.
/// </summary>
public sealed class MonthlyStepTests
{
    private static readonly ConfigAnalyzer Analyzer = new(RuleRegistry.All);
    private static readonly FixApplier Applier = new(Analyzer);

    public static TheoryData<string, string> Steps
    {
        get
        {
            var months = BundledReleases.All.GroupBy(static release => string.Join('.', release.Name.Split('.')[..2])).Select(static month => month.Max()!.Name).ToList();
            var steps = new TheoryData<string, string>();
            foreach (var (older, newer) in months.Zip(months.Skip(1)))
            {
                steps.Add(older, newer);
            }

            return steps;
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_config_with_a_path_that_only_the_older_release_has_migrates_or_the_path_is_named(string older, string newer)
    {
        // What belongs together goes together, as in a real config.
        foreach (var group in FindGone(older, newer).GroupBy(static path => string.Join('.', path.Split('.').Take(2))))
        {
            Migrate([.. group], older, newer);
        }
    }

    /// <summary>The paths of values, not of objects that hold further paths.</summary>
    private static string[] FindGone(string older, string newer)
    {
        var before = SchemaPaths.Enumerate(ReleaseSchemas.Open(OpenClawRelease.Parse(older)).Root);
        var after = SchemaPaths.Enumerate(ReleaseSchemas.Open(OpenClawRelease.Parse(newer)).Root);
        var inner = before.Keys.SelectMany(Ancestors).ToHashSet(StringComparer.Ordinal);
        return [.. before.Keys.Where(path => !after.ContainsKey(path) && !inner.Contains(path)).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Ancestors(string path)
    {
        for (int i = 1; i < path.Length; i++)
        {
            if (path[i] == '.' || (path[i] == '[' && path[i - 1] != '.'))
            {
                yield return path[..i];
            }
        }
    }

    /// <summary>What becomes of each value of a config that has all of some paths.</summary>
    private static void Migrate(string[] paths, string older, string newer)
    {
        var schemas = SchemaPaths.Enumerate(ReleaseSchemas.Open(OpenClawRelease.Parse(older)).Root);
        var config = new JsonObject();
        foreach (string path in paths)
        {
            Add(config, path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.'), ValueFor(schemas[path]));
        }

        var target = new TargetRelease(OpenClawRelease.Parse(newer), TargetReleaseSource.Option);
        var result = Applier.Apply(SourceText.FromString(config.ToJsonString()), target, MigrationOptions.Create(isUnsafe: false));
        foreach (var entry in result.Account!.Entries)
        {
            Assert.True(IsNamed(result.Before, entry.Path), $"{newer} rejects the config, and no finding is about {entry.Path}.");
            Assert.True(entry.NewPath is null || IsNamed(result.After, entry.NewPath), $"{entry.Path} goes to {entry.NewPath}, {newer} rejects the result, and no finding is about it.");
        }
    }

    /// <summary>True where a config is accepted, where a finding is about a path, or where the release knows the path.</summary>
    private static bool IsNamed(ConfigAnalysis analysis, string path) =>
        analysis.Accepted != false || analysis.Diagnostics.Any(finding => IsAround(finding.Location.ConfigPath, path)) || IsKnown(analysis.Target.Release, path) || IsAcceptedAlone(analysis, path);

    /// <summary>True where nothing is wrong with a value: its object allows anything, or the release reads the old place in memory.</summary>
    private static bool IsAcceptedAlone(ConfigAnalysis analysis, string path)
    {
        Assert.True(ConfigPath.TryParse(path, out var steps), path);
        var config = new JsonObject();
        var value = steps.Aggregate(analysis.Document.Written.Root, static (node, step) => step.Name is { } name ? node[name] : node[step.Element]);
        Add(config, [.. steps.Select(static step => step.Name ?? "[]")], JsonNode.Parse(value.Syntax.Text));
        return Analyzer.Analyze(SyntaxTree.Parse(SourceText.FromString(config.ToJsonString())), analysis.Target).Accepted != false;
    }

    private static bool IsKnown(OpenClawRelease release, string path) =>
        ConfigPath.TryParse(path, out var steps) && SchemaPaths.Find(ReleaseSchemas.Open(release).Root, steps).Count > 0;

    private static bool IsAround(string place, string path) => place.Length > 0 && (ConfigPath.IsAtOrBelow(path, place) || ConfigPath.IsAtOrBelow(place, path));

    /// <summary>Puts a value at a path, in objects and arrays of one element that are made where they are missing.</summary>
    private static void Add(JsonObject config, string[] steps, JsonNode? value)
    {
        JsonNode at = config;
        for (int i = 0; i < steps.Length; i++)
        {
            var next = i == steps.Length - 1 ? value : steps[i + 1] == "[]" ? new JsonArray() : new JsonObject();
            at = Ensure(at, steps[i], next)!;
        }
    }

    private static JsonNode? Ensure(JsonNode container, string step, JsonNode? made)
    {
        if (container is JsonArray array)
        {
            if (array.Count == 0)
            {
                array.Add(made);
            }

            return array[0];
        }

        string name = step == "*" ? "sample" : step;
        if (container is JsonObject inside && !inside.ContainsKey(name))
        {
            inside.Add(name, made);
        }

        return container[name];
    }

    private static JsonNode? ValueFor(IEnumerable<SchemaNode> schemas)
    {
        var expected = SchemaExpectation.OfAny(schemas);
        return expected.Values.Count > 0 ? JsonNode.Parse(expected.Values[0].ToString())
            : expected.Types.HasFlag(SchemaTypes.Boolean) ? true
            : expected.Types.HasFlag(SchemaTypes.Integer) || expected.Types.HasFlag(SchemaTypes.Number) ? 5
            : expected.Types.HasFlag(SchemaTypes.String) ? "sample"
            : expected.Types.HasFlag(SchemaTypes.Array) ? new JsonArray()
            : new JsonObject();
    }
}
