using System.Text.Json;
using Clawlint.Releases;
using Xunit;

namespace Clawlint.Cli.Tests;

public sealed class TargetReleaseTests
{
    private const string Clean = "{ gateway: { mode: 'local' } }";
    private const string WithNewKey = "{ gateway: { mode: 'local' }, tasks: { perhapsLater: true } }";

    [Fact]
    public void All_releases_are_a_row_each_in_json_and_the_entry_is_the_newest_one_s()
    {
        var file = CheckJson("{ gateway: { mode: 'local', port: 70000 } }", "--openclaw", "all");
        var rows = file.GetProperty("releases").EnumerateArray().ToList();
        Assert.Equal(BundledReleases.All.Select(release => release.Name), rows.Select(row => row.GetProperty("openclaw").GetString()));
        Assert.Equal(BundledReleases.Newest.Name, file.GetProperty("openclaw").GetString());
        Assert.Equal(JsonValueKind.Null, file.GetProperty("requested").ValueKind);
        Assert.False(file.GetProperty("accepted").GetBoolean());

        var newest = rows[^1];
        Assert.False(newest.GetProperty("accepted").GetBoolean());
        Assert.Equal(file.GetProperty("diagnostics")[0].GetProperty("message").GetString(), newest.GetProperty("reason").GetString());
        Assert.Equal(["accepted", "openclaw", "reason", "repair", "starts"], newest.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        var old = rows.Find(row => row.GetProperty("openclaw").GetString() == "2026.3.2");
        Assert.True(old.GetProperty("accepted").GetBoolean());
    }

    [Theory]
    [InlineData("2026.8.1..2026.9.1", new[] { "2026.8.1", "2026.8.2", "2026.9.1" }, "2026.9.1")]
    [InlineData("2026.9.5..", new[] { "2026.9.5", "2026.9.6" }, "2026.9.6")]
    [InlineData("2026.9.5..latest", new[] { "2026.9.5", "2026.9.6" }, "2026.9.6")]
    [InlineData("..2026.1.29", new[] { "clawdbot-2026.1.24-3", "2026.1.29" }, "2026.1.29")]
    [InlineData("2026.9.6..2026.9.6", new[] { "2026.9.6" }, "2026.9.6")]
    public void A_range_asks_the_releases_in_it(string range, string[] releases, string newest)
    {
        var file = CheckJson(Clean, "--openclaw", range);
        Assert.Equal(releases, file.GetProperty("releases").EnumerateArray().Select(row => row.GetProperty("openclaw").GetString()));
        Assert.Equal(newest, file.GetProperty("openclaw").GetString());
    }

    [Fact]
    public void One_release_has_no_rows() => Assert.False(CheckJson(Clean, "--openclaw", "2026.9.6").TryGetProperty("releases", out _));

    [Fact]
    public void Releases_that_make_the_same_of_a_file_share_a_line()
    {
        var text = CheckText("{ gateway: { mode: 'local', port: 70000 } }", "--openclaw", "all");
        Assert.Contains("\n  2026.8.1 to 2026.9.6  ", text, StringComparison.Ordinal);
        Assert.Contains("rejected, and rewritten at start without its comments: port-range at gateway.port", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026.9.6..2026.3.2", "write 2026.3.2..2026.9.6")]
    [InlineData("2026.6.12..2026.6.20", "2026.6.11")]
    [InlineData("lates", "did you mean latest?")]
    [InlineData("nonsense", "all or")]
    [InlineData("2025.1.1-beta.1x", "name one such as")]
    public void A_release_that_there_is_none_of_fails_with_advice(string option, string advice)
    {
        using var environment = new TestEnvironment().With("/project/openclaw.json", Clean);
        Assert.Equal(ExitCode.Failure, environment.Run("check", "openclaw.json", "--openclaw", option));
        Assert.Contains(advice, environment.StandardError, StringComparison.Ordinal);
        Assert.Empty(environment.StandardOutput);
    }

    [Fact]
    public void The_first_line_says_which_releases_accept_a_rejected_file()
    {
        var line = CheckText("{ gateway: { mode: 'local' }, memory: { qmd: { limits: { timeoutMs: 1 } } } }", "--openclaw", "2026.1.29").Split('\n')[0];
        Assert.StartsWith("openclaw.json: rejected by OpenClaw 2026.1.29 (from --openclaw): accepted by 2026.2.2 to ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_no_release_accepts_is_said_to_be_one() =>
        Assert.EndsWith(", and by every release that clawlint knows", CheckText("{ gateway: { mode: 1 } }", "--openclaw", "2026.9.6").Split('\n')[0], StringComparison.Ordinal);

    [Fact]
    public void Of_a_file_that_does_not_parse_no_window_is_told() =>
        Assert.Equal("openclaw.json: rejected by OpenClaw 2026.9.6 (from --openclaw)", CheckText("{ gateway: { mode: “local” } }", "--openclaw", "2026.9.6").Split('\n')[0]);

    [Fact]
    public void A_newer_release_leaves_the_verdict_open_and_unknown_keys_are_warnings()
    {
        using var environment = new TestEnvironment().With("/project/openclaw.json", WithNewKey);
        Assert.Equal(ExitCode.Clean, environment.Run("check", "openclaw.json", "--openclaw", "2027.1.1"));
        Assert.Contains("newer than every release", environment.StandardError, StringComparison.Ordinal);
        Assert.Contains("warning[CL1012] unknown-key", environment.StandardOutput, StringComparison.Ordinal);
        Assert.EndsWith("Next: clawlint schema add --from-installed\n", environment.StandardOutput, StringComparison.Ordinal);

        var file = CheckJson(WithNewKey, "--openclaw", "2027.1.1");
        Assert.Equal(JsonValueKind.Null, file.GetProperty("accepted").ValueKind);
        Assert.Equal(JsonValueKind.Null, file.GetProperty("starts").ValueKind);
        Assert.Equal("2027.1.1", file.GetProperty("requested").GetString());
    }

    [Theory]
    [InlineData("2026.6.12", "2026.6.11")]
    [InlineData("2026.7.1-1", "2026.7.1")]
    public void A_release_between_bundled_ones_is_served_by_the_one_before(string asked, string used)
    {
        var file = CheckJson(Clean, "--openclaw", asked);
        Assert.Equal((used, asked), (file.GetProperty("openclaw").GetString(), file.GetProperty("requested").GetString()));
        Assert.Equal(JsonValueKind.True, file.GetProperty("accepted").ValueKind);
    }

    [Fact]
    public void A_pinned_release_that_is_not_bundled_is_said_once_for_many_files()
    {
        using var environment = new TestEnvironment()
            .With("/project/compose.yml", "services:\n  gateway:\n    image: ghcr.io/openclaw/openclaw:2026.6.12\n")
            .With("/project/a.openclaw.json", Clean).With("/project/b.openclaw.json", Clean);
        environment.Run("check", ".");
        Assert.Equal("OpenClaw 2026.6.12 is not built in; checking against 2026.6.11, the newest before it.\n", environment.StandardError);
        Assert.Contains("accepted by OpenClaw 2026.6.11 (pinned in compose.yml)", environment.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenClaw_s_own_config_is_for_the_installed_release()
    {
        using var environment = WithInstalled().With("/home/someone/.openclaw/openclaw.json", Clean);
        environment.Run("check", "--format", "json");
        var file = JsonDocument.Parse(environment.StandardOutput).RootElement.GetProperty("files")[0];
        Assert.Equal(("2026.8.2", "installed"), (file.GetProperty("openclaw").GetString(), file.GetProperty("openclawFrom").GetString()));
    }

    [Fact]
    public void A_project_s_config_is_not_for_the_installed_release()
    {
        using var environment = WithInstalled().With("/project/openclaw.json", Clean);
        environment.Run("check", "--format", "json");
        var file = JsonDocument.Parse(environment.StandardOutput).RootElement.GetProperty("files")[0];
        Assert.Equal("newest", file.GetProperty("openclawFrom").GetString());
    }

    [Fact]
    public void Installed_may_be_asked_for_anywhere()
    {
        using var environment = WithInstalled().With("/project/openclaw.json", Clean);
        environment.Run("check", "openclaw.json", "--openclaw", "installed");
        Assert.StartsWith(
            "openclaw.json: accepted by OpenClaw 2026.8.2 (installed, as /opt/openclaw/package.json says)", environment.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void Installed_fails_where_nothing_is()
    {
        using var environment = new TestEnvironment().With("/project/openclaw.json", Clean);
        Assert.Equal(ExitCode.Failure, environment.Run("check", "openclaw.json", "--openclaw", "installed"));
        Assert.Contains("No OpenClaw is installed", environment.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void Hints_alone_lead_to_no_next_step() =>
        Assert.DoesNotContain("Next:", CheckText("{ // kept by hand\n  gateway: { mode: 'local', auth: { mode: 'token', token: '${OPENCLAW_GATEWAY_TOKEN}' } } }", "--openclaw", "2026.9.6"), StringComparison.Ordinal);

    private static TestEnvironment WithInstalled()
    {
        var environment = new TestEnvironment()
            .With("/usr/bin/openclaw", "exec node /opt/openclaw/openclaw.mjs\n")
            .With("/opt/openclaw/package.json", """{"name": "openclaw", "version": "2026.8.2"}""");
        environment.Variables["PATH"] = "/usr/bin";
        return environment;
    }

    private static string CheckText(string config, params string[] args)
    {
        using var environment = new TestEnvironment().With("/project/openclaw.json", config);
        environment.Run(["check", "openclaw.json", .. args]);
        return environment.StandardOutput;
    }

    private static JsonElement CheckJson(string config, params string[] args)
    {
        using var environment = new TestEnvironment().With("/project/openclaw.json", config);
        environment.Run(["check", "openclaw.json", "--format", "json", .. args]);
        return JsonDocument.Parse(environment.StandardOutput).RootElement.GetProperty("files")[0];
    }
}
