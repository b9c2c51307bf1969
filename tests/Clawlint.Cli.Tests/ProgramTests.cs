using System.Diagnostics;
using Xunit;

namespace Clawlint.Cli.Tests;

/// <summary>The built program as a process.</summary>
public sealed class ProgramTests
{
    [Fact]
    public void It_checks_a_file_and_says_so_with_its_exit_code()
    {
        var (code, output, error) = Run("check \"$1\" --isolated --format json", Path.Join(Repository.Root, "fixtures", "demo", "small.json"));
        Assert.Equal(ExitCode.Clean, code);
        Assert.StartsWith("{\"version\":1,", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public void A_reader_that_stops_reading_is_no_error()
    {
        var (code, output, error) = Run("rules | head -n 1; exit ${PIPESTATUS[0]}");
        Assert.Equal(ExitCode.Clean, code);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(error);
    }

    [Fact]
    public void A_closed_pipe_is_no_error_even_for_the_first_byte()
    {
        var (code, _, error) = Run("rules --format json | true; exit ${PIPESTATUS[0]}");
        Assert.Equal(ExitCode.Clean, code);
        Assert.Empty(error);
    }

    [Fact]
    public void A_full_disk_exits_2()
    {
        if (!File.Exists("/dev/full"))
            return;
        var (code, _, error) = Run("rules > /dev/full");
        Assert.Equal(ExitCode.Failure, code);
        Assert.NotEmpty(error);
    }

    [Fact]
    public void Standard_input_is_repaired()
    {
        var (code, output, _) = Run("fix - --isolated < \"$1\"", Path.Join(Repository.Root, "fixtures", "demo", "small.json"));
        Assert.Equal(ExitCode.Clean, code);
        Assert.Equal(File.ReadAllText(Path.Join(Repository.Root, "fixtures", "demo", "small.json")), output);
    }

    private static (int Code, string Output, string Error) Run(string script, params string[] arguments)
    {
        // The host of the tests is the same framework, so it runs the program whatever the machine has installed.
        var program = $"'{Environment.ProcessPath}' exec '{Path.Join(AppContext.BaseDirectory, "clawlint.dll")}'";
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["-c", $"{program} {script}", "bash", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
