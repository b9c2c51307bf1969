using System.Text.Json;
using Xunit;

namespace Clawlint.Cli.Tests;

public sealed class CheckTests
{
    private const string Broken = "{ gateway: { mode: “local” } }";
    private const string Clean = "{ gateway: { mode: 'local' } }";

    [Fact]
    public void Without_a_command_the_folder_s_config_is_checked()
    {
        using var environment = new TestEnvironment().With("/project/openclaw.json", Clean);
        Assert.Equal(ExitCode.Clean, environment.Run());
        Assert.Contains("Using openclaw.json of this folder", environment.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_config_in_the_folder_OpenClaw_s_own_is_checked()
    {
        using var environment = new TestEnvironment().With("/home/someone/.openclaw/openclaw.json", Clean);
        Assert.Equal(ExitCode.Clean, environment.Run("check"));
        Assert.Contains("/home/someone/.openclaw/openclaw.json", environment.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_config_every_place_is_named()
    {
        using var environment = new TestEnvironment();
        Assert.Equal(ExitCode.Failure, environment.Run("check"));
        Assert.Contains("/project/openclaw.json", environment.StandardError, StringComparison.Ordinal);
        Assert.Contains("/project/.openclaw/openclaw.json", environment.StandardError, StringComparison.Ordinal);
        Assert.Contains("/home/someone/.openclaw/openclaw.json", environment.StandardError, StringComparison.Ordinal);
        Assert.Contains("/home/someone/.clawdbot/clawdbot.json", environment.StandardError, StringComparison.Ordinal);
        Assert.Empty(environment.StandardOutput);
    }

    [Fact]
    public void Standard_input_bears_the_name_that_it_is_given()
    {
        using var environment = new TestEnvironment().Type(Broken);
        Assert.Equal(ExitCode.Findings, environment.Run("check", "-", "--stdin-filename", "conf/openclaw.json", "--format", "concise"));
        Assert.StartsWith("conf/openclaw.json:1:20: error CL0002 smart-quotes: ", environment.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void One_missing_file_exits_2_and_the_others_are_still_reported()
    {
        using var environment = new TestEnvironment().With("/project/a.json", Broken);
        Assert.Equal(ExitCode.Failure, environment.Run("check", "missing.json", "a.json", "--format", "json"));
        using var report = JsonDocument.Parse(environment.StandardOutput);
        var files = report.RootElement.GetProperty("files");
        Assert.Equal("There is no such file.", files[0].GetProperty("error").GetString());
        Assert.Equal(JsonValueKind.Null, files[1].GetProperty("error").ValueKind);
        Assert.Equal(1, files[1].GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void A_file_named_twice_is_checked_once()
    {
        using var environment = new TestEnvironment().With("/project/a/openclaw.json", Broken);
        environment.Run("check", "a/openclaw.json", "./a/openclaw.json", "a", "--format", "json");
        using var report = JsonDocument.Parse(environment.StandardOutput);
        Assert.Equal(1, report.RootElement.GetProperty("summary").GetProperty("files").GetInt32());
    }

    [Fact]
    public void Many_files_are_reported_in_order()
    {
        using var environment = new TestEnvironment();
        for (var i = 0; i < 300; i++)
            environment.With($"/project/{i:000}/openclaw.json", i % 3 == 0 ? Broken : Clean);
        Assert.Equal(ExitCode.Findings, environment.Run("check", ".", "--format", "json"));
        using var report = JsonDocument.Parse(environment.StandardOutput);
        var paths = report.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()).ToArray();
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"{i:000}/openclaw.json"), paths);
        Assert.Equal(100, report.RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
    }

    [Theory]
    [InlineData("-dash.json")]
    [InlineData("new\nline.json")]
    [InlineData("esc\u001b[31m.json")]
    [InlineData("bad\ufffdbyte.json")]
    public void Strange_file_names_do_not_break_any_format(string name)
    {
        foreach (var format in (string[])["text", "concise", "json"])
        {
            using var environment = new TestEnvironment().With("/project/" + name, Broken);
            Assert.Equal(ExitCode.Findings, environment.Run("check", "--format", format, "--", name));
            Assert.DoesNotContain('\u001b', environment.StandardOutput);
            if (format == "json")
                AssertNextChecksTheSameFile(environment.StandardOutput, name);
            else if (format == "concise")
                Assert.Equal(2, environment.StandardOutput.Split('\n').Length);
        }
    }

    [Fact]
    public void Escape_sequences_in_keys_and_values_never_reach_the_terminal()
    {
        using var environment = new TestEnvironment { IsOutputTerminal = true };
        environment.Variables["NO_COLOR"] = "1";
        environment.With("/project/a.json", "{ \"\u001b]0;title\u0007\": “\u001b[2J\u009b31m\u202e”, \"auth\": { \"mode\": \"\u001b[31m\" } }");
        environment.Run("check", "a.json");
        Assert.NotEmpty(environment.StandardOutput);
        Assert.DoesNotContain(environment.StandardOutput, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }

    [Theory]
    [InlineData("auto", true, null, null, true)]
    [InlineData("auto", false, null, null, false)]
    [InlineData("auto", true, "1", null, false)]
    [InlineData("auto", false, null, "1", true)]
    [InlineData("auto", false, "1", "1", false)]
    [InlineData("always", false, "1", null, true)]
    [InlineData("never", true, null, "1", false)]
    public void Colour_follows_option_environment_and_terminal(string when, bool isTerminal, string? noColor, string? forceColor, bool expected)
    {
        using var environment = new TestEnvironment { IsOutputTerminal = isTerminal }.With("/project/a.json", Broken);
        if (noColor is not null)
            environment.Variables["NO_COLOR"] = noColor;
        if (forceColor is not null)
            environment.Variables["FORCE_COLOR"] = forceColor;
        environment.Run("check", "a.json", "--color", when);
        Assert.Equal(expected, environment.StandardOutput.Contains('\u001b'));
    }

    [Fact]
    public void Json_is_one_line_and_on_a_terminal_many()
    {
        using var piped = new TestEnvironment().With("/project/a.json", Broken);
        piped.Run("check", "a.json", "--format", "json");
        Assert.Equal(piped.StandardOutput.Length - 1, piped.StandardOutput.IndexOf('\n'));

        using var terminal = new TestEnvironment { IsOutputTerminal = true }.With("/project/a.json", Broken);
        terminal.Run("check", "a.json", "--format", "json");
        using var document = JsonDocument.Parse(piped.StandardOutput);
        Assert.Equal(JsonSerializer.Serialize(document, Indented) + "\n", terminal.StandardOutput);
    }

    [Fact]
    public void Fail_on_decides_the_exit_code_alone()
    {
        const string Warning = "{ a: { b: 1, b: 2 } }";
        using var standard = new TestEnvironment().With("/project/a.json", Warning);
        Assert.Equal(ExitCode.Clean, standard.Run("check", "a.json", "--select", "duplicate-key"));
        using var strict = new TestEnvironment().With("/project/a.json", Warning);
        Assert.Equal(ExitCode.Findings, strict.Run("check", "a.json", "--select", "duplicate-key", "--fail-on", "warning"));
        Assert.Equal(standard.StandardOutput, strict.StandardOutput);
    }

    [Fact]
    public void Selected_and_ignored_rules_are_named_by_code_name_category_or_a_code_s_beginning()
    {
        foreach (var (args, expected) in ((string[], int)[])
        [
            (["--select", "CL0002"], 1), (["--select", "smart-quotes,CL99"], 2), (["--select", "syntax"], 1), (["--select", "cl0"], 1),
            (["--ignore", "smart-quotes"], 0), (["--select", "placement"], 0),
        ])
        {
            using var environment = new TestEnvironment().With("/project/a.json", Broken);
            var code = environment.Run(["check", "a.json", "--format", "concise", .. args]);
            if (code != ExitCode.Failure)
                Assert.Equal(expected, environment.StandardOutput.Count(c => c == '\n'));
            else
                Assert.Contains("CL9", environment.StandardError, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_release_that_is_not_built_in_is_replaced_and_that_is_said_once()
    {
        using var environment = new TestEnvironment().With("/project/a.json", Clean).With("/project/b.json", Clean);
        Assert.Equal(ExitCode.Clean, environment.Run("check", "a.json", "b.json", "--openclaw", "2026.12.1", "--format", "json"));
        Assert.Single(environment.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        using var report = JsonDocument.Parse(environment.StandardOutput);
        var file = report.RootElement.GetProperty("files")[0];
        Assert.Equal("2026.12.1", file.GetProperty("requested").GetString());
        Assert.Equal("option", file.GetProperty("openclawFrom").GetString());
        Assert.Equal(JsonValueKind.Null, file.GetProperty("accepted").ValueKind);
    }

    [Theory]
    [InlineData(new string[0], "2026.3.2", "project")]
    [InlineData(new[] { "--isolated" }, null, "newest")]
    [InlineData(new[] { "--openclaw", "stamped" }, "2026.2.17", "stamped")]
    [InlineData(new[] { "--openclaw", "latest" }, null, "option")]
    [InlineData(new[] { "--openclaw=2026.8.2" }, "2026.8.2", "option")]
    public void The_target_release_comes_from_option_stamp_or_project(string[] args, string? release, string from)
    {
        using var environment = new TestEnvironment()
            .With("/project/.git/HEAD", "")
            .With("/project/compose.yml", "services:\n  gateway:\n    image: ghcr.io/openclaw/openclaw:2026.3.2\n")
            .With("/project/conf/openclaw.json", """{"meta": {"lastTouchedVersion": "2026.2.17"}}""");
        environment.Run(["check", "conf/openclaw.json", "--format", "json", .. args]);
        using var report = JsonDocument.Parse(environment.StandardOutput);
        var file = report.RootElement.GetProperty("files")[0];
        Assert.Equal(release ?? Releases.BundledReleases.Newest.Name, file.GetProperty("openclaw").GetString());
        Assert.Equal(from, file.GetProperty("openclawFrom").GetString());
    }

    [Fact]
    public void Placeholders_in_example_files_are_hints()
    {
        const string Placeholder = """{"gateway": {"auth": {"mode": "token", "token": "your-token-here"}}}""";
        using var environment = new TestEnvironment().With("/project/openclaw.json.example", Placeholder).With("/project/openclaw.json", Placeholder);
        environment.Run("check", ".", "--format", "concise", "--select", "auth-token-placeholder");
        var lines = environment.StandardOutput.Split('\n');
        Assert.StartsWith("openclaw.json:1:", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(": hint ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("openclaw.json.example:1:", lines[1], StringComparison.Ordinal);
        Assert.Contains(": hint ", lines[1], StringComparison.Ordinal);
    }

    private static JsonSerializerOptions Indented { get; } =
        new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void AssertNextChecksTheSameFile(string json, string name)
    {
        using var report = JsonDocument.Parse(json);
        Assert.Equal(name, report.RootElement.GetProperty("files")[0].GetProperty("path").GetString());
        var next = report.RootElement.GetProperty("next").EnumerateArray().Select(word => word.GetString()).ToArray();
        Assert.Equal(name, next[^1]);
        if (name[0] == '-')
            Assert.Equal("--", next[^2]);
    }
}
