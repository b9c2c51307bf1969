using System.Text.Json;
using System.Text.Json.Nodes;
using Clawlint.Schema;
using Xunit;

namespace Clawlint.Cli.Tests;

/// <summary>Each test has a release of its own: one that was added is known for as long as the process runs.</summary>
public sealed class SchemaAddTests : IDisposable
{
    private readonly DirectoryInfo _cache = Directory.CreateTempSubdirectory("clawlint-cache-");

    [Fact]
    public void A_release_from_a_file_is_known_from_then_on()
    {
        using var adding = CreateEnvironment().With("/project/schema.json", Schema);
        Assert.Equal(ExitCode.Clean, adding.Run("schema", "add", "schema.json", "--openclaw", "2027.1.1"));
        Assert.Contains("OpenClaw 2027.1.1 is known from now on", adding.StandardError, StringComparison.Ordinal);
        Assert.Empty(adding.StandardOutput);

        var good = Check("{ gateway: { mode: 'local' }, newSection: { level: 3 } }", "2027.1.1");
        Assert.Equal("2027.1.1", good.GetProperty("openclaw").GetString());
        Assert.Equal(JsonValueKind.Null, good.GetProperty("requested").ValueKind);
        Assert.True(good.GetProperty("accepted").GetBoolean());
        Assert.False(Check("{ gateway: { mode: 'local' }, newSection: { level: 30 } }", "2027.1.1").GetProperty("accepted").GetBoolean());
    }

    [Fact]
    public void Without_it_a_newer_release_is_checked_against_the_newest_known()
    {
        var file = Check("{ gateway: { mode: 'local' } }", "2027.1.2");
        Assert.Equal("2027.1.2", file.GetProperty("requested").GetString());
        Assert.Equal(JsonValueKind.Null, file.GetProperty("accepted").ValueKind);
    }

    [Fact]
    public void A_file_from_the_gateway_says_its_version_itself()
    {
        using var environment = CreateEnvironment().With("/project/answer.json", $$"""{"schema":{{Schema}},"version":"2027.1.3"}""");
        Assert.Equal(ExitCode.Clean, environment.Run("schema", "add", "answer.json"));
        Assert.True(Check("{ gateway: { mode: 'local' }, newSection: { level: 3 } }", "2027.1.3").GetProperty("accepted").GetBoolean());
    }

    [Fact]
    public void The_installed_OpenClaw_is_asked_for_schema_and_version()
    {
        using var environment = CreateEnvironment();
        environment.Programs["openclaw config schema"] = Schema;
        environment.Programs["openclaw --version"] = "OpenClaw 2027.1.4 (abc1234)\n";
        Assert.Equal(ExitCode.Clean, environment.Run("schema", "add", "--from-installed"));
        Assert.True(Check("{ gateway: { mode: 'local' }, newSection: { level: 3 } }", "2027.1.4").GetProperty("accepted").GetBoolean());
    }

    [Fact]
    public void Prose_is_kept_and_flags_that_JSON_Schema_cannot_carry_come_back()
    {
        using var environment = CreateEnvironment().With("/project/schema.json", Schema);
        environment.Run("schema", "add", "schema.json", "--openclaw", "2027.1.5");
        using var reading = CreateEnvironment();
        reading.Run("schema", "newSection.level", "--openclaw", "2027.1.5", "--format", "json");
        Assert.Contains("How much of it", reading.StandardOutput, StringComparison.Ordinal);
        Assert.True(Check("{ gateway: { mode: 'local' }, agents: { entries: { Main: {} } } }", "2027.1.5").GetProperty("accepted").GetBoolean());
    }

    [Fact]
    public void A_damaged_file_is_named_and_not_used()
    {
        using var adding = CreateEnvironment().With("/project/schema.json", Schema);
        adding.Run("schema", "add", "schema.json", "--openclaw", "2027.1.6");
        var file = Path.Combine(_cache.FullName, "clawlint", "schemas", "2027.1.6.bin");
        File.AppendAllText(file, "x");

        using var checking = CreateEnvironment().With("/project/openclaw.json", "{}");
        checking.Run("check", "openclaw.json", "--openclaw", "2027.1.6");
        Assert.Contains($"The schema of OpenClaw 2027.1.6 in {file} cannot be used: The file is damaged.", checking.StandardError, StringComparison.Ordinal);
        Assert.Contains("newer than every release", checking.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Say where the schema is from.")]
    [InlineData("Say where the schema is from.", "schema.json", "--from-installed")]
    [InlineData("does not say of which release", "schema.json")]
    [InlineData("next is no OpenClaw release", "schema.json", "--openclaw", "next")]
    [InlineData("says nothing of gateway", "other.json", "--openclaw", "2027.1.7")]
    [InlineData("It is not JSON", "broken.json", "--openclaw", "2027.1.7")]
    [InlineData("no openclaw on PATH", "--from-installed")]
    [InlineData("absent.json", "absent.json", "--openclaw", "2027.1.7")]
    public void What_cannot_be_added_is_explained(string message, params string[] arguments)
    {
        using var environment = CreateEnvironment().With("/project/schema.json", Schema).With("/project/other.json", "{}").With("/project/broken.json", "{");
        Assert.Equal(ExitCode.Failure, environment.Run(["schema", "add", .. arguments]));
        Assert.Contains(message, environment.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_cache.FullName, "clawlint")));
    }

    [Theory]
    [InlineData("config: { limit: 3 }", true)]
    [InlineData("config: { limti: 3 }", false)]
    public void The_machines_own_config_is_checked_with_its_plugins(string settings, bool isAccepted)
    {
        const string State = "/home/someone/.openclaw";
        using var environment = CreateEnvironment()
            .With($"{State}/openclaw.json", $$"""{ gateway: { mode: "local" }, plugins: { entries: { notes: { {{settings}} } } } }""")
            .With($"{State}/extensions/notes/index.js", "")
            .With($"{State}/extensions/notes/openclaw.plugin.json", """{ "id": "notes", "configSchema": { "additionalProperties": false, "properties": { "limit": { "type": "integer" } } } }""");
        Assert.Equal(isAccepted ? ExitCode.Clean : ExitCode.Findings, environment.Run("check", "--format", "json"));
        using var json = JsonDocument.Parse(environment.StandardOutput);
        Assert.Equal(isAccepted, json.RootElement.GetProperty("files")[0].GetProperty("accepted").GetBoolean());
    }

    public void Dispose() => _cache.Delete(recursive: true);

    /// <summary>The newest release's schema with a section that no bundled release has.</summary>
    private static string Schema { get; } = WithNewSection();

    private static string WithNewSection()
    {
        var schema = JsonNode.Parse(SchemaPrinter.Print(SchemaStore.Bundled.Open(SchemaStore.Bundled.Releases[^1]).Root))!;
        schema["properties"]!["newSection"] = JsonNode.Parse("""
            {"type":"object","properties":{"level":{"type":"integer","maximum":9,"default":1,"description":"How much of it"}},"required":["level"],"additionalProperties":false}
            """);
        return schema.ToJsonString();
    }

    private TestEnvironment CreateEnvironment()
    {
        var environment = new TestEnvironment();
        environment.Variables["XDG_CACHE_HOME"] = _cache.FullName;
        return environment;
    }

    private JsonElement Check(string config, string release)
    {
        using var environment = CreateEnvironment().With("/project/openclaw.json", config);
        environment.Run("check", "openclaw.json", "--openclaw", release, "--format", "json");
        using var json = JsonDocument.Parse(environment.StandardOutput);
        return json.RootElement.GetProperty("files")[0].Clone();
    }
}
