using System.Text.Json;
using Clawlint.Schema;
using Xunit;

namespace Clawlint.Cli.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("2026.9.6")]
    [InlineData("clawdbot-2026.1.24-3")]
    public void Json_without_a_path_is_the_release_s_schema_byte_for_byte(string release)
    {
        using var environment = new TestEnvironment();
        Assert.Equal(ExitCode.Clean, environment.Run("schema", "--openclaw", release, "--format", "json"));
        Assert.Equal(System.Text.Encoding.UTF8.GetString(SchemaPrinter.Print(SchemaStore.Bundled.Open(release).Root)) + "\n", environment.StandardOutput);
    }

    [Fact]
    public void The_overview_names_every_section()
    {
        using var environment = new TestEnvironment();
        Assert.Equal(ExitCode.Clean, environment.Run("schema"));
        foreach (var (section, _) in SchemaStore.Bundled.Open(Releases.BundledReleases.Newest.Name).Root.Properties)
            Assert.Contains($"\n  {section} ", environment.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void The_release_that_the_project_pins_is_described()
    {
        using var environment = new TestEnvironment().With("/project/compose.yml", "services:\n  gateway:\n    image: ghcr.io/openclaw/openclaw:2026.3.2\n");
        environment.Run("schema", "gateway.port");
        Assert.StartsWith("gateway.port in OpenClaw 2026.3.2 (pinned in compose.yml)\n", environment.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("a whole number greater than 0", environment.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_in_json_has_types_values_history_and_schema()
    {
        using var environment = new TestEnvironment();
        Assert.Equal(ExitCode.Clean, environment.Run("schema", "agents.list[0].model", "--openclaw", "2026.9.6", "--format", "json"));
        using var json = JsonDocument.Parse(environment.StandardOutput);
        var root = json.RootElement;
        Assert.False(root.GetProperty("known").GetBoolean());
        Assert.Equal("agents.entries.*.model", root.GetProperty("replacement").GetString());
        Assert.Equal(["checked", "moved"], root.GetProperty("releases").EnumerateArray().Select(period => period.GetProperty("treatment").GetString()));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("schema").ValueKind);

        using var bind = new TestEnvironment();
        bind.Run("schema", "gateway.bind", "--format", "json");
        using var known = JsonDocument.Parse(bind.StandardOutput);
        Assert.Equal(["string"], known.RootElement.GetProperty("types").EnumerateArray().Select(type => type.GetString()));
        Assert.Contains("loopback", known.RootElement.GetProperty("values").EnumerateArray().Select(value => value.GetString()));
        Assert.True(known.RootElement.GetProperty("schema").TryGetProperty("anyOf", out _));
    }

    [Theory]
    [InlineData("gateway.prot", "did you mean gateway.port?")]
    [InlineData("gateway..port", "write it as gateway.port")]
    [InlineData("entirelyElsewhere", "clawlint schema lists the sections")]
    public void A_wrong_path_fails_with_advice(string path, string advice)
    {
        using var environment = new TestEnvironment();
        Assert.Equal(ExitCode.Failure, environment.Run("schema", path));
        Assert.Empty(environment.StandardOutput);
        Assert.Contains(advice, environment.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void The_release_that_wrote_a_config_is_not_known_without_one()
    {
        using var environment = new TestEnvironment();
        Assert.Equal(ExitCode.Failure, environment.Run("schema", "--openclaw", "stamped"));
        Assert.Contains("name the release", environment.StandardError, StringComparison.Ordinal);
    }
}
