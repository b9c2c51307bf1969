using System.Text;
using System.Text.Json.Nodes;
using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Config.Tests.Support;
using Clawlint.Config.Variables;
using Clawlint.Diagnostics;
using Clawlint.Environments;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Rules.Environments;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Analysis;

/// <summary>Configs of several files, with what the real OpenClaw made of them: tests/e2e/record-includes.mjs.</summary>
public class RecordedIncludeTests
{
    private const string Folder = "fixtures/includes";

    private static readonly JsonObject Cases = ReadJson("cases.json");
    private static readonly JsonObject Values = ReadJson("values-2026.9.6.json");

    public static TheoryData<string> Names => [.. Cases.Select(static entry => entry.Key)];

    public static TheoryData<string, string> Verdicts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string path in Directory.EnumerateFiles(Repository.PathTo(Folder), "verdicts-*.json").Order(StringComparer.Ordinal))
            {
                string release = Path.GetFileNameWithoutExtension(path)["verdicts-".Length..];
                foreach (var (name, _) in Cases)
                {
                    data.Add(release, name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_values_before_and_after_migration_are_those_of_OpenClaw(string name)
    {
        var expected = Values[name]!.AsObject();
        var document = ConfigDocument.Create(Parse(name), SourcesOf(name, "2026.9.6"), ReleaseReading.For(OpenClawRelease.Parse("2026.9.6")));
        if (expected["error"] is { } error)
        {
            bool isNamed = document.IncludeProblems.Length > 0 || document.Trees.Any(static tree => !tree.Parses);
            Assert.True(isNamed, error.ToString());
            return;
        }

        Assert.Empty(document.IncludeProblems);
        Assert.Equal(Text(expected["written"]), Text(ToJson(document.Written.Root)));
        Assert.Equal(Text(WithoutImpliedRoster(name, expected["migrated"])), Text(WithoutImplied(document)));
        Assert.Equal(
            expected["missing"]!.AsArray().Select(static entry => entry!.GetValue<string>()),
            document.Written.MissingVariables.Select(static missing => $"{missing.Name} {missing.Node.OpenClawPath}"));
    }

    /// <summary>An issue at the root about an include, a variable or the text of a file is ours too, and no other verdict is.</summary>
    [Theory]
    [MemberData(nameof(Verdicts))]
    public void What_OpenClaw_rejects_before_it_validates_is_found_and_nothing_else(string release, string name)
    {
        var verdict = ReadJson($"verdicts-{release}.json")[name]!;
        string[] ours = ["Include", "$include", "include", "Sibling keys", "Circular", "Failed to", "Missing env var", "JSON5"];
        bool isRejected = verdict["issues"]!.AsArray().Any(issue =>
            issue!["path"]!.GetValue<string>() is "<root>" or "" && Array.Exists(ours, word => issue["message"]!.GetValue<string>().Contains(word, StringComparison.Ordinal)));
        var rules = RuleRegistry.All.Where(static rule => rule.Descriptor.Category == RuleCategory.Syntax || rule is IncludeProblems or EnvVarMissing);
        var input = new AnalysisInput(Parse(name), new TargetRelease(OpenClawRelease.Parse(release), TargetReleaseSource.Option)) { Sources = SourcesOf(name, release) };
        var load = new ConfigAnalyzer(rules).Analyze(input).Diagnostics.Where(static finding => finding.Effect == Effect.Load && finding.Rule.Name != "root-not-object");
        Assert.Equal(isRejected, load.Any());
    }

    /// <summary>OpenClaw puts an agent into an empty roster, and the default workspace into the first of several; neither has a place in the text.</summary>
    private static JsonNode? WithoutImpliedRoster(string name, JsonNode? migrated)
    {
        var written = Values[name]!["written"];
        if (written is JsonObject { } before && before["agents"] is JsonObject oldAgents && oldAgents["list"] is JsonArray { Count: > 1 } list && list[0] is JsonObject first
            && !first.ContainsKey("workspace") && migrated!["agents"]!["entries"] is JsonObject migratedEntries)
        {
            migratedEntries.First().Value!.AsObject().Remove("workspace");
        }

        bool hasRoster = written is JsonObject { } root && root["agents"] is JsonObject agents && (agents["entries"] is JsonObject { Count: > 0 } || agents["list"] is JsonArray { Count: > 0 });
        if (hasRoster || migrated is not JsonObject { } config || config["agents"] is not JsonObject roster || roster["entries"] is not JsonObject { Count: 1 } entries || entries["main"] is not JsonObject { Count: 0 })
        {
            return migrated;
        }

        if (roster["entries"] is not null && written!["agents"] is JsonObject old && (old.ContainsKey("list") || old.ContainsKey("entries")))
        {
            roster["entries"] = new JsonObject();
            return config;
        }

        roster.Remove("entries");
        if (roster.Count == 0 && !written!.AsObject().ContainsKey("agents"))
        {
            config.Remove("agents");
        }

        return config;
    }

    private static JsonNode? WithoutImplied(ConfigDocument document)
    {
        var value = ToJson(document.Root);
        if (document.Find("agents", "ownership").IsImplied)
        {
            value!["agents"]!.AsObject().Remove("ownership");
        }

        return value;
    }

    private static JsonNode? ToJson(ConfigNode node)
    {
        switch (node.Kind)
        {
            case ConfigKind.Object:
                var members = new JsonObject();
                foreach (var child in node.Children)
                {
                    members[child.Name!] = ToJson(child);
                }

                return members;
            case ConfigKind.Array:
                var elements = new JsonArray();
                foreach (var child in node.Children)
                {
                    elements.Add(ToJson(child));
                }

                return elements;
            case ConfigKind.String:
                return node.AsString();
            case ConfigKind.Number:
                return node.AsNumber();
            case ConfigKind.True or ConfigKind.False:
                return node.AsBoolean();
            default:
                Assert.Equal(ConfigKind.Null, node.Kind);
                return null;
        }
    }

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "null";

    private static SyntaxTree Parse(string name) => SyntaxTree.Parse(SourceText.FromBytes(Content(Cases[name]!["openclaw.json"]!), "openclaw.json"));

    private static ConfigSources SourcesOf(string name, string release)
    {
        var files = new MemoryFileSystem();
        var environment = EnvironmentVariables.Empty;
        foreach (var (file, content) in Cases[name]!.AsObject())
        {
            files.Add(file, Content(content!));

            // Only later releases read the file beside a config that OPENCLAW_CONFIG_PATH names.
            if (file == ".env" && release == "2026.9.6")
            {
                environment = environment.With(DotEnvFile.Parse(SourceText.FromBytes(Content(content!), file)).Variables, EnvironmentSource.StateFile);
            }
        }

        return new ConfigSources { Path = MemoryFileSystem.FullPath("openclaw.json"), Files = files, Environment = environment };
    }

    private static byte[] Content(JsonNode content) =>
        Encoding.UTF8.GetBytes(content is JsonObject padded ? "{}".PadRight(padded["pad"]!.GetValue<int>()) : content.GetValue<string>());

    private static JsonObject ReadJson(string name) => JsonNode.Parse(File.ReadAllText(Repository.PathTo(Folder, name)))!.AsObject();
}
