using System.Diagnostics;
using Clawlint.Discovery;
using Xunit;

namespace Clawlint.Cli.Tests;

public sealed class FixTests : IDisposable
{
    private const string Broken = "{\n  \"gateway\": { \"mode\": \"local\" },\n  \"worktreeAcceleration\": True\n}\n";
    private const string Repaired = "{\n  \"gateway\": { \"mode\": \"local\" },\n  \"worktreeAcceleration\": true\n}\n";
    private const string WithSecret = "{\n  \"gateway\": { \"auth\": { \"token\": “fake-token-for-tests-0001” } }\n}\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("clawlint-fix-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Repairing_exits_0_and_with_the_option_1()
    {
        Assert.Equal(ExitCode.Clean, Run(Broken, "fix", "openclaw.json").Code);
        Assert.Equal(Repaired, Read());
        Assert.Equal(ExitCode.Findings, Run(Broken, "fix", "openclaw.json", "--exit-non-zero-on-fix").Code);
        Assert.Equal(ExitCode.Clean, Run(Repaired, "fix", "openclaw.json", "--exit-non-zero-on-fix").Code);
    }

    [Fact]
    public void A_diff_of_nothing_is_empty_and_exits_0()
    {
        var (code, output, _) = Run(Repaired, "fix", "openclaw.json", "--diff");
        Assert.Equal(ExitCode.Clean, code);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("git apply -")]
    [InlineData("patch -p1")]
    public void A_diff_without_secrets_can_be_applied(string tool)
    {
        var (code, diff, _) = Run(Broken, "fix", "openclaw.json", "--diff");
        Assert.Equal(ExitCode.Findings, code);
        Assert.Equal(Broken, Read());
        Assert.Equal(0, Apply(tool, diff));
        Assert.Equal(Repaired, Read());
    }

    [Theory]
    [InlineData("git apply -")]
    [InlineData("patch -p1")]
    public void A_masked_diff_is_refused_and_with_the_secrets_shown_it_applies(string tool)
    {
        var (_, masked, _) = Run(WithSecret, "fix", "openclaw.json", "--diff");
        Assert.StartsWith("# masked: ", masked, StringComparison.Ordinal);
        Assert.NotEqual(0, Apply(tool, masked));
        Assert.Equal(WithSecret, Read());

        var (_, shown, _) = Run(WithSecret, "fix", "openclaw.json", "--diff", "--show-secrets");
        Assert.Equal(0, Apply(tool, shown));
        Assert.Contains("\"fake-token-for-tests-0001\"", Read(), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_cannot_be_one_of_several()
    {
        var (code, output, error) = Run(Broken, "fix", "-", "openclaw.json");
        Assert.Equal(ExitCode.Failure, code);
        Assert.Empty(output);
        Assert.Contains("--diff", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_exits_2_and_the_others_are_repaired()
    {
        var (code, _, error) = Run(Broken, "fix", "missing.json", "openclaw.json");
        Assert.Equal(ExitCode.Failure, code);
        Assert.Contains("missing.json", error, StringComparison.Ordinal);
        Assert.Equal(Repaired, Read());
    }

    [Fact]
    public void A_fix_that_depends_on_the_release_waits_until_the_release_is_named()
    {
        const string Retired = "{ \"gateway\": { \"controlUi\": { \"allowInsecureAuth\": true } } }";
        var (_, output, _) = Run(Retired, "fix", "openclaw.json");
        Assert.Equal(Retired, Read());
        Assert.Contains("--openclaw", output, StringComparison.Ordinal);

        Assert.Equal(Retired, ReadAfter(Retired, "fix", "openclaw.json", "--openclaw", "2099.1.1"));
        Assert.DoesNotContain("allowInsecureAuth", ReadAfter(Retired, "fix", "openclaw.json", "--openclaw", "2026.9.6"), StringComparison.Ordinal);
    }

    private string ReadAfter(string config, params string[] args)
    {
        Run(config, args);
        return Read();
    }

    private string Read() => File.ReadAllText(Path.Join(_folder, "openclaw.json"));

    private (int Code, string Output, string Error) Run(string config, params string[] args)
    {
        File.WriteAllText(Path.Join(_folder, "openclaw.json"), config);
        using var environment = new TestEnvironment { CurrentFolder = _folder, Files = PhysicalFileSystem.Instance };
        environment.Variables["HOME"] = Path.Join(_folder, "home");
        var code = environment.Run(args);
        return (code, environment.StandardOutput, environment.StandardError);
    }

    private int Apply(string tool, string diff)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", tool])
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(diff);
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
