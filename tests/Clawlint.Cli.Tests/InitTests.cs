using Clawlint.Discovery;
using Xunit;

namespace Clawlint.Cli.Tests;

/// <summary><c>clawlint init</c> on folders of the disk.</summary>
public sealed class InitTests : IDisposable
{
    private const string Hook = "- repo: local";

    private readonly string _folder = Directory.CreateTempSubdirectory("clawlint-init-").FullName;

    [Fact]
    public void A_second_run_changes_nothing_and_the_check_after_it_passes()
    {
        Write("openclaw.json", """{ "gateway": { "mode": "local", "auth": { "mode": "token", "token": "short-fake-token" } }, "colour": 1 }""");
        Write("compose.yml", "services:\n  gateway:\n    image: ghcr.io/openclaw/openclaw:2026.8.2\n");
        Write(".pre-commit-config.yaml", "repos:\n- repo: https://example.org/hooks\n  rev: v1\n  hooks:\n  - id: one\n");
        Assert.Equal(ExitCode.Findings, Run("check", "."));
        Assert.Equal(ExitCode.Clean, Run("init"));
        var first = Snapshot();
        Assert.Equal(5, first.Count);
        Assert.Equal(ExitCode.Clean, Run("init"));
        Assert.Equal(first, Snapshot());
        Assert.Equal(ExitCode.Clean, Run("check", "."));
        Write("openclaw.json", """{ "gateway": { "mode": "local", "auth": { "mode": "token", "token": "short-fake-token" } }, "colour": 1, "size": 2 }""");
        Assert.Equal(ExitCode.Findings, Run("check", "."));
    }

    [Fact]
    public void The_root_of_the_project_is_set_up_from_any_folder_in_it()
    {
        Directory.CreateDirectory(Path.Join(_folder, ".git"));
        Write("a/b/openclaw.json", """{ "gateway": { "mode": "local" } }""");
        Assert.Equal(ExitCode.Clean, RunIn(Path.Join(_folder, "a"), "init"));
        Assert.True(File.Exists(Path.Join(_folder, ".clawlint.json5")));
        Assert.False(File.Exists(Path.Join(_folder, "a", ".clawlint.json5")));
    }

    [Theory]
    [InlineData("repos:\n- repo: a\n", "repos:\n- repo: a\n<hook>")]
    [InlineData("repos:\n- repo: a", "repos:\n- repo: a\n<hook>")]
    [InlineData("repos:\r\n  - repo: a\r\n    rev: b\r\n", "repos:\r\n  - repo: a\r\n    rev: b\r\n<hook>")]
    [InlineData("default_stages: [commit]\nrepos:  # ours\n  # first\n  - repo: a\n\n# end\nexclude: x\n", "default_stages: [commit]\nrepos:  # ours\n  # first\n  - repo: a\n<hook>\n# end\nexclude: x\n")]
    [InlineData("repos:\n    -   repo: a\n        hooks:\n        -   id: b\n", "repos:\n    -   repo: a\n        hooks:\n        -   id: b\n<hook>")]
    public void The_hook_is_added_to_the_list_and_every_other_byte_stays(string before, string after)
    {
        Write("openclaw.json", """{ "gateway": { "mode": "local" } }""");
        Write(".pre-commit-config.yaml", before);
        Run("init");
        var text = File.ReadAllText(Path.Join(_folder, ".pre-commit-config.yaml"));
        var (start, end) = (after[..after.IndexOf('<', StringComparison.Ordinal)], after[(after.IndexOf('>', StringComparison.Ordinal) + 1)..]);
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.EndsWith(end, text, StringComparison.Ordinal);
        Assert.StartsWith(Hook, text[start.Length..].TrimStart(' '), StringComparison.Ordinal);
        Assert.Equal(before.Contains('\r', StringComparison.Ordinal), text[start.Length..].Contains('\r', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("repos: []\n")]
    [InlineData("ci: {}\n")]
    [InlineData("")]
    public void A_list_that_is_written_otherwise_is_left_alone(string text)
    {
        Write("openclaw.json", """{ "gateway": { "mode": "local" } }""");
        Write(".pre-commit-config.yaml", text);
        Assert.Equal(ExitCode.Clean, Run("init"));
        Assert.Equal(text, File.ReadAllText(Path.Join(_folder, ".pre-commit-config.yaml")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private int Run(params string[] args) => RunIn(_folder, args);

    private static int RunIn(string folder, params string[] args)
    {
        using var environment = new TestEnvironment { CurrentFolder = folder, Files = PhysicalFileSystem.Instance };
        return environment.Run(args);
    }

    private void Write(string name, string content)
    {
        var path = Path.Join(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private SortedDictionary<string, string> Snapshot() =>
        new(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(_folder, path), File.ReadAllText), StringComparer.Ordinal);
}
