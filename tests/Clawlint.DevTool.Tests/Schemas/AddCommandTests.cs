using System.Text.Json.Nodes;
using Clawlint.DevTool.Schemas;
using Clawlint.DevTool.Tests.Support;
using Clawlint.Schema;
using Clawlint.Schema.Patterns;
using Xunit;

namespace Clawlint.DevTool.Tests.Schemas;

public sealed class AddCommandTests : IDisposable
{
    private const string Older = """
        {"type":"object","title":"Config","properties":{
          "gateway":{"type":"object","description":"Where it listens","properties":{
            "port":{"type":"integer","exclusiveMinimum":0},"mode":{"enum":["local","remote"]},"host":{"type":"string","pattern":"^[a-z0-9.-]+$"}}}}}
        """;

    private const string Newer = """
        {"type":"object","properties":{
          "gateway":{"type":"object","properties":{
            "port":{"type":"integer","exclusiveMinimum":0,"maximum":65535},"mode":{"enum":["local","remote"]},"host":{"type":"string","pattern":"^[a-z0-9.-]+$"}}}}}
        """;

    private readonly SampleRepository _repository = new();

    [Fact]
    public void Every_release_opens_from_the_store_as_it_was_added()
    {
        Add("2026.1.1", Older);
        Add("2026.2.1", Newer);

        var store = SchemaStore.Read(File.ReadAllBytes(_repository.Folder.Combine("src", "Clawlint.Schema", "schemas.bin")));
        Assert.Equal(["2026.1.1", "2026.2.1"], store.Releases);
        var port = store.Open("2026.2.1").Root.GetProperty("gateway").GetProperty("port");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"type":"integer","exclusiveMinimum":0,"maximum":65535}"""), JsonNode.Parse(SchemaPrinter.Print(port))));
        Assert.Null(store.Open("2026.1.1").Root.Title);
    }

    [Fact]
    public void A_later_release_writes_only_what_is_new()
    {
        Add("2026.1.1", Older);
        Add("2026.2.1", Newer);

        var lines = _repository.Read("schema/releases/2026.2.1.jsonl").TrimEnd().Split('\n');
        Assert.Contains(lines, line => line.Contains("65535", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("[a-z0-9.-]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_release_between_two_others_changes_neither_of_them()
    {
        Add("2026.1.1", Older);
        Add("2026.3.1", Older);
        var before = Print("2026.1.1", "2026.3.1");
        Add("2026.2.1", Newer);

        Assert.Equal(before, Print("2026.1.1", "2026.3.1"));
        Assert.Equal(["2026.1.1", "2026.2.1", "2026.3.1"], SchemaArchive.Read(_repository.Folder).Files.Select(file => file.Release));
    }

    [Fact]
    public void Adding_a_release_again_changes_nothing()
    {
        Add("2026.1.1", Older);
        Add("2026.2.1", Newer);
        var before = Snapshot();
        Add("2026.1.1", Older);

        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void Flags_of_patterns_are_kept_and_those_of_channels_and_plugins_run_in_Unicode_mode()
    {
        Add("2026.1.1", """
            {"type":"object","properties":{
              "plain":{"type":"string","pattern":"^a$"},
              "flagged":{"type":"string","pattern":"^b$","patternFlags":"i"},
              "channels":{"type":"object","properties":{"sample":{"type":"string","pattern":"^\\p{L}$"}}}}}
            """);

        var root = Open("2026.1.1").Root;
        Assert.Equal(PatternOptions.None, root.GetProperty("plain").PatternOptions);
        Assert.Equal(PatternOptions.IgnoreCase, root.GetProperty("flagged").PatternOptions);
        Assert.Equal(PatternOptions.Unicode, root.GetProperty("channels").GetProperty("sample").PatternOptions);
    }

    [Fact]
    public void The_table_in_the_readme_names_source_and_hash()
    {
        Add("2026.1.1", Older);

        var text = _repository.Read("schema/README.md");
        Assert.Contains($"| 2026.1.1 | made up | `{SchemaArchive.Read(_repository.Folder).Files[0].Sha256}` |", text, StringComparison.Ordinal);
        Assert.EndsWith("<!-- end of releases -->\n\nThe end.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_check_notices_a_changed_file_and_writes_nothing()
    {
        Add("2026.1.1", Older);
        Assert.Equal(0, GenerateCommand.Run(_repository.Folder, GenerateCommand.OfSchemas, check: true));

        _repository.Write("schema/openclaw.schema.json", "{}");
        Assert.Equal(1, GenerateCommand.Run(_repository.Folder, GenerateCommand.OfSchemas, check: true));
        Assert.Equal("{}", _repository.Read("schema/openclaw.schema.json"));
        Assert.Equal(0, GenerateCommand.Run(_repository.Folder, GenerateCommand.OfSchemas, check: false));
        Assert.NotEqual("{}", _repository.Read("schema/openclaw.schema.json"));
    }

    [Fact]
    public void A_line_that_was_edited_by_hand_is_an_error()
    {
        Add("2026.1.1", Older);
        const string Path = "schema/releases/2026.1.1.jsonl";
        _repository.Write(Path, _repository.Read(Path).Replace("integer", "number", StringComparison.Ordinal));

        Assert.Throws<InvalidDataException>(() => GenerateCommand.Run(_repository.Folder, GenerateCommand.OfSchemas, check: true));
    }

    public void Dispose() => _repository.Dispose();

    private void Add(string release, string schema)
    {
        AddCommand.Run(_repository.Folder, release, _repository.Write("written.json", schema), "made up");
        Assert.Equal(0, GenerateCommand.Run(_repository.Folder, GenerateCommand.OfSchemas, check: false));
    }

    private JsonSchema Open(string release) =>
        SchemaStore.Read(File.ReadAllBytes(_repository.Folder.Combine("src", "Clawlint.Schema", "schemas.bin"))).Open(release);

    private string[] Print(params string[] releases) => [.. releases.Select(release => Convert.ToHexString(SchemaPrinter.Print(Open(release).Root)))];

    private Dictionary<string, string> Snapshot() =>
        Directory.EnumerateFiles(_repository.Folder.Combine("schema"), "*", SearchOption.AllDirectories).Order().ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(file)));
}
