using System.Text.Json;
using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Config.Variables;
using Clawlint.Diagnostics;
using Clawlint.Discovery;
using Clawlint.Files;
using Clawlint.Plugins;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Clawlint.Tests.Verdicts;
using Xunit;

namespace Clawlint.Tests.Plugins;

/// <summary>Our verdicts on configs of a home that holds plugins beside those that were recorded from the real releases.</summary>
public sealed class InstalledPluginTests : IDisposable
{
    private static readonly ConfigAnalyzer Analyzer = new(RuleRegistry.All);

    private readonly string _home = Directory.CreateTempSubdirectory("clawlint-plugins-").FullName;

    public InstalledPluginTests()
    {
        using var files = JsonDocument.Parse(File.ReadAllBytes(Repository.PathTo("fixtures/plugins/home.json")));
        foreach (var file in files.RootElement.EnumerateObject())
        {
            string path = Path.Combine(_home, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Value.GetString());
        }
    }

    public static TheoryData<string, string> Records
    {
        get
        {
            var records = new TheoryData<string, string>();
            foreach (string file in Directory.EnumerateFiles(Repository.PathTo("fixtures/plugins"), "*.jsonl").Order(StringComparer.Ordinal))
            {
                foreach (string line in File.ReadLines(file))
                {
                    records.Add(Path.GetFileNameWithoutExtension(file), line);
                }
            }

            return records;
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_config_gets_OpenClaws_verdict_and_the_places_that_it_names_are_named(string release, string line)
    {
        using var json = JsonDocument.Parse(line);
        var record = json.RootElement;
        var analysis = Analyze(record.GetProperty("config").GetString()!, release, new PluginFolders(PhysicalFileSystem.Instance, Path.Combine(_home, ".openclaw"), _home));

        var load = analysis.Diagnostics.Where(static finding => finding.Effect == Effect.Load).ToList();
        var places = record.GetProperty("issues").EnumerateArray().Select(static place => place.GetString()!).Where(place => IsThere(analysis, place)).ToList();
        Assert.All(places, place => Assert.Contains(load, finding => Names(finding, place)));
        Assert.Equal(record.GetProperty("valid").GetBoolean() ? true : places.Count == 0 ? null : false, analysis.Accepted);
    }

    [Theory]
    [InlineData("{plugins:{entries:{telegramm:{}}}}", true)]
    [InlineData("{plugins:{entries:{discrod:{}}}}", false)]
    [InlineData("{plugins:{allow:['discrod']}}", false)]
    public void A_plugin_that_is_installed_is_no_misspelling(string config, bool isStale)
    {
        AddPlugin("discrod");
        var analysis = Analyze(config, "2026.9.6", new PluginFolders(PhysicalFileSystem.Instance, Path.Combine(_home, ".openclaw"), _home));
        Assert.Equal(isStale, analysis.Diagnostics.Any(static finding => finding.Rule.Name == "stale-plugin"));
    }

    [Fact]
    public void Without_knowledge_of_the_machine_a_plugins_settings_are_not_checked() =>
        Assert.True(Analyze("{plugins:{entries:{notes:{config:{foldr:'a'}}}}}", "2026.9.6", plugins: null).Accepted);

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private void AddPlugin(string id)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_home, ".openclaw", "extensions", id)).FullName;
        File.WriteAllText(Path.Combine(folder, "index.js"), "");
        File.WriteAllText(Path.Combine(folder, "openclaw.plugin.json"), "{\"id\":\"" + id + "\",\"configSchema\":{}}");
    }

    private ConfigAnalysis Analyze(string config, string release, IPluginSource? plugins)
    {
        string path = Path.Combine(_home, ".openclaw", "openclaw.json");
        return Analyzer.Analyze(new AnalysisInput(SyntaxTree.Parse(SourceText.FromString(config, path)), new TargetRelease(OpenClawRelease.Parse(release), TargetReleaseSource.Option))
        {
            Plugins = plugins,
            Sources = new ConfigSources
            {
                Path = path,
                Files = DiskConfigFileSystem.Instance,
                Environment = EnvironmentVariables.Empty.With([KeyValuePair.Create("HOME", _home)], EnvironmentSource.Process),
            },
        });
    }

    /// <summary>False for the settings of a plugin of which the config says nothing: there is no place to speak of, so the verdict stays open.</summary>
    private static bool IsThere(ConfigAnalysis analysis, string place)
    {
        string[] names = place.Split('.');
        return names is not ["plugins", "entries", var id, "config", ..] || !analysis.Document.Find("plugins", "entries", id, "config").IsMissing;
    }

    /// <summary>OpenClaw names the object around an unknown key.</summary>
    private static bool Names(Diagnostic finding, string place)
    {
        string path = VerdictComparison.Dotted(finding.Location.ConfigPath);
        return path == place || path.StartsWith(place + ".", StringComparison.Ordinal) || (finding.OpenClawPath is { } named && VerdictComparison.Dotted(named) == place);
    }
}
