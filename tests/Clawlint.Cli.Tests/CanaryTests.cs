using System.Text;
using System.Text.Json;
using Clawlint.Discovery;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Cli.Tests;

/// <summary>Fake credentials planted in every kind of place appear in no output, and no mask gets into a file.</summary>
public sealed class CanaryTests : IDisposable
{
    // Shaped like the keys of real providers, so that they are known wherever they stand; and one that only its place gives away.
    private const string Key = "sk-ant-api03-canaryFAKEcanaryFAKEcanaryFAKEcanaryFAKE0001";
    private const string Plain = "correct-horse-canary-0002";
    private const string Mask = "‹secret";

    private readonly string _folder = Directory.CreateTempSubdirectory("clawlint-secrets-").FullName;

    /// <summary>Where a credential can stand; the break in each makes the tool speak of the place.</summary>
    public static TheoryData<string> Configs =>
    [
        $$"""{ "auth": { "mode": "token", "token": "{{Plain}}" } }""",
        $$"""{ auth: { token: “{{Plain}}” } }""",
        $$"""{ "gateway": { "token": "{{Plain}}", "auth": { "password": '{{Plain}}' } } }""",
        $$"""{ "token": "{{Plain}}" "password": "{{Plain}}" }""",
        $$"""{ "{{Key}}": 1, "{{Key}}": 2, "channels": { "{{Key}}": {} } }""",
        $$"""{ // {{Key}}{{"\n"}} # {{Key}}{{"\n"}} "a": 1 /* {{Key}} */ }""",
        $$"""{ "gateway": { "remote": { "url": “wss://user:{{Key}}@example.test/x?token={{Key}}”, "token": "{{Plain}}" }, "auth": { "token": "{{Plain}}-other" } } }""",
        $$"""{ "models": { "providers": { "x": { "apiKey": "{{Plain}}", "apiKey": "{{Plain}}3", "headers": { "Authorization": "Bearer {{Key}}" } } } } }""",
        $$"""{ "telegram": { "botToken": "{{Plain}}", "accounts": { "a": { "botToken": "{{Plain}}" } } }, "env": { "vars": { "OPENAI_API_KEY": "{{Key}}" } } }""",
        $$"""{ "a": {{Key}}, "b": "{{Key}}", "c": ["{{Key}}", `{{Key}}`] }""",
        $$"""controlUi": { "allowInsecureAuth": true }, "auth": { "mode": "token", "token": “{{Plain}}” },""",
        $$"""{ "a": 1 } trailing {{Key}}""",
        $$"""{ "gateway": { "auth": { "token": "{{Plain}} """,
        $$"""[ "{{Key}}" ]""",
        $$"""{{Key}}""",
    ];

    private static readonly string[] CommandLines =
    [
        "check openclaw.json --verbose",
        "check openclaw.json --format concise",
        "check openclaw.json --format json --fixes",
        "check . --openclaw 2026.2.17",
        "fix openclaw.json --diff --unsafe",
        "format openclaw.json --diff",
        "compare openclaw.json copy.json --verbose",
        "compare copy.json openclaw.json --verbose",
        "compare openclaw.json copy.json --format json",
        "compare --restore copy.json openclaw.json --diff",
        "fix openclaw.json --diff --openclaw 2026.9.6",
        "get auth --file openclaw.json",
        "get /auth --file openclaw.json --format json",
        "get gateway --file openclaw.json",
        "get channels --file openclaw.json",
        "get models.providers.x --file openclaw.json",
        "set gateway.auth.token correct-horse-canary-0003 --file openclaw.json --diff --force",
        "set gateway.remote.password correct-horse-canary-0003 --file openclaw.json",
        "unset auth.token --file openclaw.json --diff --force",
        "fix openclaw.json --unsafe --openclaw 2026.9.6",
        "fix openclaw.json --unsafe --openclaw 2026.2.17 --color always",
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Configs))]
    public void No_output_shows_a_credential(string config)
    {
        foreach (var line in CommandLines)
        {
            var shown = Run(config, line);
            Assert.False(shown.Contains("canary", StringComparison.Ordinal), $"{line}\n{config}\n{shown}");
        }
    }

    [Theory]
    [MemberData(nameof(Configs))]
    public void No_mask_gets_into_a_file(string config)
    {
        foreach (var line in CommandLines)
        {
            Run(config, line);
            Assert.DoesNotContain(Mask, File.ReadAllText(Path.Join(_folder, "openclaw.json")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Configs))]
    public void Applied_json_operations_leave_no_mask(string config)
    {
        foreach (var option in (string[])["--isolated", "--show-secrets"])
        {
            using var environment = Prepare(config);
            environment.Run("check", "openclaw.json", "--format", "json", "--fixes", option);
            using var report = JsonDocument.Parse(environment.StandardOutput);
            var diagnostics = report.RootElement.GetProperty("files")[0].GetProperty("diagnostics");
            foreach (var fix in diagnostics.EnumerateArray().SelectMany(diagnostic => diagnostic.GetProperty("fixes").EnumerateArray()))
            {
                if (!fix.TryGetProperty("operations", out var operations))
                {
                    Assert.True(fix.GetProperty("containsSecret").GetBoolean());
                    continue;
                }

                Assert.DoesNotContain(Mask, operations.GetRawText(), StringComparison.Ordinal);
                if (option != "--show-secrets")
                    Assert.DoesNotContain("canary", operations.GetRawText(), StringComparison.Ordinal);
                Assert.DoesNotContain(Mask, Apply(config, operations), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Configs))]
    public void Standard_input_is_repaired_with_the_user_s_own_bytes(string config)
    {
        using var environment = Prepare(config).Type(config);
        Assert.NotEqual(ExitCode.Failure, environment.Run("fix", "-", "--unsafe", "--openclaw", "2026.9.6"));
        Assert.DoesNotContain(Mask, environment.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("canary", environment.StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", environment.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_secrets_shows_them()
    {
        using var environment = Prepare($$"""{ "auth": { "mode": "token", "token": “{{Plain}}” } }""");
        environment.Run("check", "openclaw.json", "--show-secrets");
        Assert.Contains(Plain, environment.StandardOutput, StringComparison.Ordinal);
    }

    private static string Apply(string config, JsonElement operations)
    {
        var edits = operations.EnumerateArray().Select(operation => operation.GetProperty("edit")).Select(edit => new TextEdit(
            TextSpan.FromBounds(edit.GetProperty("start").GetInt32(), edit.GetProperty("end").GetInt32()), edit.GetProperty("newText").GetString()!));
        return Encoding.UTF8.GetString(SourceText.FromString(config).WithEdits([.. edits]).Bytes);
    }

    private string Run(string config, string line)
    {
        using var environment = Prepare(config);
        environment.Run(line.Split(' '));
        return environment.StandardOutput + environment.StandardError;
    }

    private TestEnvironment Prepare(string config)
    {
        File.WriteAllText(Path.Join(_folder, "openclaw.json"), config);

        // The same credential where nothing says that it is one.
        File.WriteAllText(Path.Join(_folder, "copy.json"), config.Contains(Plain, StringComparison.Ordinal) ? $$"""{ "copied": ["{{Plain}}"] /* {{Plain}} */ }""" : "{}");
        var environment = new TestEnvironment { CurrentFolder = _folder, Files = PhysicalFileSystem.Instance };
        environment.Variables["HOME"] = Path.Join(_folder, "home");
        return environment;
    }
}
