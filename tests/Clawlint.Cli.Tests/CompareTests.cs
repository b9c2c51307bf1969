using System.Diagnostics;
using System.Text.Json;
using Clawlint.Discovery;
using Xunit;

namespace Clawlint.Cli.Tests;

public sealed class CompareTests : IDisposable
{
    private const string Full = "{ \"gateway\": { \"mode\": \"local\", \"port\": 19000 } }\n";
    private const string Gutted = "{ \"gateway\": { \"mode\": \"local\" } }\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("clawlint-compare-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Backups_are_listed_with_the_newest_first()
    {
        Write("openclaw.json", Gutted, 0);
        Write("openclaw.json.bak", Gutted, 1);
        Write("openclaw.json.last-good", Full, 3);
        Write("openclaw.json.bak.1", Full, 2);
        Write("openclaw.json.md", Full, 0);
        Write("other.json.bak", Full, 0);
        var (code, output) = Run("compare", "--backups", "--format", "json");
        Assert.Equal(ExitCode.Clean, code);
        using var page = JsonDocument.Parse(output);
        var backups = page.RootElement.GetProperty("backups").EnumerateArray().ToList();
        Assert.Equal(["openclaw.json.bak", "openclaw.json.bak.1", "openclaw.json.last-good"], backups.Select(backup => backup.GetProperty("path").GetString()));
        Assert.Equal([0, 1, 1], backups.Select(backup => backup.GetProperty("lost").GetInt32()));
        Assert.Equal("2026-11-20T11:00:00Z", backups[0].GetProperty("written").GetString());
        Assert.Equal(Gutted.Length, backups[0].GetProperty("bytes").GetInt32());
        Assert.True(backups[0].GetProperty("accepted").GetBoolean());
        Assert.True(backups[0].GetProperty("same").GetBoolean());

        var lines = Run("compare", "--backups").Output.Split('\n');
        Assert.Equal("3 backups of openclaw.json, the newest first", lines[0]);
        Assert.EndsWith("accepted        openclaw.json.bak: says the same", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("accepted        openclaw.json.bak.1: 1 value that the config has not", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_compared_with_the_newest_backup_that_holds_what_it_lost()
    {
        Write("openclaw.json", Gutted, 0);
        Write("openclaw.json.bak", "{}", 1);
        Write("openclaw.json.bak.1", Full, 2);
        Write("openclaw.json.bak.2", "{ \"gateway\": { \"port\": 1 }, \"logging\": { \"level\": \"info\" } }", 3);
        Assert.StartsWith("openclaw.json.bak.1 → openclaw.json: 1 of 2 values", Run("compare").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_backup_a_file_is_compared_with_its_last_commit()
    {
        Commit("conf/openclaw.json", Full);
        Write("conf/openclaw.json", Gutted, 0);
        Assert.StartsWith("HEAD:conf/openclaw.json → conf/openclaw.json: 1 of 2 values", Run("compare", "conf/openclaw.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Revisions_are_named_as_git_does_and_from_where_one_is()
    {
        Commit("conf/openclaw.json", Full);
        Write("conf/openclaw.json", Gutted, 0);
        Assert.Contains("gateway.port: 19000", Run("compare", "HEAD:conf/openclaw.json", "conf/openclaw.json").Output, StringComparison.Ordinal);
        Assert.Contains("gateway.port: 19000", RunIn("conf", "compare", "HEAD:openclaw.json", "openclaw.json").Output, StringComparison.Ordinal);
        Assert.Contains("gateway.port: 19000", RunIn("conf", "compare", "HEAD:./openclaw.json", "openclaw.json").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, Run("compare", "HEAD~7:conf/openclaw.json", "conf/openclaw.json").Code);
    }

    [Fact]
    public void Restoring_writes_the_backup_s_own_bytes_and_keeps_the_file_that_was_there()
    {
        const string Odd = "\uFEFF{ gateway: { mode: 'local' }, } // \uD7FF\r\n";
        Write("openclaw.json", Gutted, 0);
        Write("openclaw.json.bak", Odd, 1);
        Assert.Equal(ExitCode.Clean, Run("compare", "--restore", "openclaw.json.bak", "openclaw.json", "--yes").Code);
        Assert.Equal(File.ReadAllBytes(Path.Join(_folder, "openclaw.json.bak")), File.ReadAllBytes(Path.Join(_folder, "openclaw.json")));
        var kept = Assert.Single(Directory.GetFiles(Path.Join(_folder, "home"), "*.bak", SearchOption.AllDirectories));
        Assert.Equal(Gutted, File.ReadAllText(kept));
    }

    private void Write(string name, string content, int hoursAgo)
    {
        var path = Path.Join(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc).AddHours(-hoursAgo));
    }

    private void Commit(string name, string content)
    {
        Write(name, content, 0);
        foreach (var arguments in (string[])["init -q", "add .", "-c user.name=Someone -c user.email=someone@example.test commit -q -m First"])
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder })!;
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
        }
    }

    private (int Code, string Output) Run(params string[] args) => RunIn("", args);

    private (int Code, string Output) RunIn(string folder, params string[] args)
    {
        using var environment = new TestEnvironment { CurrentFolder = Path.Join(_folder, folder).TrimEnd('/'), Files = PhysicalFileSystem.Instance };
        environment.Variables["HOME"] = Path.Join(_folder, "home");
        var code = environment.Run(args);
        return (code, environment.StandardOutput);
    }
}
