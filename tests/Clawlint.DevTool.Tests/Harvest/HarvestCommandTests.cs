using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Clawlint.DevTool.Harvest;
using Clawlint.DevTool.Schemas;
using Clawlint.DevTool.Tests.Support;
using Clawlint.Schema;
using Clawlint.Schema.Patterns;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.DevTool.Tests.Harvest;

/// <summary>Harvests a made-up package with the real Node.</summary>
public sealed class HarvestCommandTests : IDisposable
{
    private readonly SampleRepository _repository = new();
    private readonly bool _hasNode;

    public HarvestCommandTests(ITestOutputHelper output)
    {
        _hasNode = HasNode();
        if (!_hasNode)
            output.WriteLine("Skipped: there is no node on PATH.");
    }

    [Fact]
    public void A_package_becomes_a_release_of_the_store()
    {
        if (!_hasNode)
            return;
        Assert.Equal(0, Harvest(check: false));
        Assert.Equal(0, GenerateCommand.Run(_repository.Folder, GenerateCommand.OfSchemas, check: false));

        var root = SchemaStore.Read(File.ReadAllBytes(_repository.Folder.Combine("src", "Clawlint.Schema", "schemas.bin"))).Open("2026.5.1").Root;
        Assert.Equal(PatternOptions.IgnoreCase, root.GetProperty("mode").PatternOptions);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"type":"object","additionalProperties":false,"properties":{
                  "$schema":{"type":"string"},"mode":{"type":"string","pattern":"^[a-z]+$"},"io":{"const":"input"},
                  "channels":{"type":"object","properties":{"sample":{"type":"object","required":["name"],
                    "properties":{"policy":{"default":"open"},"name":{"type":"string","pattern":"^\\p{L}+$"}}}}},
                  "plugins":{"type":"object","properties":{"entries":{"type":"object",
                    "additionalProperties":{"type":"object","properties":{"enabled":{"type":"boolean"},"config":{"type":"object"}}},
                    "properties":{"notes":{"type":"object","properties":{"enabled":{"type":"boolean"},"config":{"type":"object","maxProperties":3}}}}}}}}}
                """),
            JsonNode.Parse(SchemaPrinter.Print(root))));
        Assert.Equal(PatternOptions.Unicode, root.GetProperty("channels").GetProperty("sample").GetProperty("name").Resolve().PatternOptions);
    }

    [Fact]
    public void Its_facts_begin_with_it()
    {
        if (!_hasNode)
            return;
        AddCommand.Run(_repository.Folder, "2026.4.1", _repository.Write("older.json", """{"type":"object"}"""), "made up");
        Harvest(check: false);

        AssertFacts("channels", "pager", "telegraph");
        AssertFacts("channel-aliases", "morse", "wire");
        AssertFacts("plugins", "notes");
        AssertFacts("retired-plugins", "old-notes", "older-notes");
        AssertFacts("installable-plugins", "maps");
        AssertFacts("web-search-providers", "finder");
        AssertFacts("web-search-plugins", "atlas maps");
    }

    [Fact]
    public void Check_writes_nothing_and_is_content_after_a_harvest()
    {
        if (!_hasNode)
            return;
        Assert.Equal(1, Harvest(check: true));
        Assert.False(Directory.Exists(_repository.Folder.Combine("schema", "facts")));

        Harvest(check: false);
        Assert.Equal(0, Harvest(check: true));
    }

    public void Dispose() => _repository.Dispose();

    private int Harvest(bool check) => HarvestCommand.Run(_repository.Folder, "2026.5.1", SamplePackage.Write(_repository), check);

    private void AssertFacts(string name, params IEnumerable<string> facts) => Assert.Equal(
        facts.Select(fact => $"2026.5.1    -           {fact}"),
        _repository.Read($"schema/facts/{name}.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true, UseShellExecute = false })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
