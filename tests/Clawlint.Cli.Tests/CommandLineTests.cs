using Xunit;

namespace Clawlint.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Version_is_one_line_on_standard_output()
    {
        using var environment = new TestEnvironment();
        Assert.Equal(ExitCode.Clean, environment.Run("--version"));
        Assert.Matches(@"^clawlint \d+\.\d+\.\d+\n$", environment.StandardOutput);
        Assert.Empty(environment.StandardError);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check --help")]
    [InlineData("fix -h")]
    [InlineData("explain --help")]
    [InlineData("rules --help")]
    public void Help_is_wrapped_and_goes_to_standard_output_on_a_terminal_too(string line)
    {
        using var environment = new TestEnvironment { IsOutputTerminal = true, IsInputTerminal = true, IsErrorTerminal = true };
        Assert.Equal(ExitCode.Clean, environment.Run(line.Split(' ')));
        Assert.Contains("Usage: clawlint", environment.StandardOutput, StringComparison.Ordinal);
        Assert.All(environment.StandardOutput.Split('\n'), text => Assert.True(text.Length <= 80, text));
        Assert.Empty(environment.StandardError);
    }

    [Theory]
    [InlineData("chekc", "did you mean check?")]
    [InlineData("openclaw.json", "clawlint check openclaw.json")]
    [InlineData("check --fromat json", "did you mean --format?")]
    [InlineData("check --format jsonn a.json", "did you mean json?")]
    [InlineData("check --format", "--format needs a value")]
    [InlineData("check --color blue a.json", "auto, always or never")]
    [InlineData("check --fail-on hint a.json", "error, warning or info")]
    [InlineData("check --format text --format concise a.json", "Only one format")]
    [InlineData("check --format json= a.json", "names no file")]
    [InlineData("check --openclaw 2026.9.66x a.json", "did you mean 2026.9.6?")]
    [InlineData("check --openclaw installed a.json", "No OpenClaw is installed")]
    [InlineData("check --openclaw 2026.9.6..2026.2.17 a.json", "2026.2.17..2026.9.6")]
    [InlineData("fix --openclaw all a.json", "--openclaw=")]
    [InlineData("check --select smart-quote a.json", "did you mean smart-quotes?")]
    [InlineData("explain smart-qoutes", "did you mean smart-quotes?")]
    [InlineData("explain", "Which rule?")]
    [InlineData("explain smart-quotes more", "one argument too many")]
    [InlineData("rules --format yaml", "use text or json")]
    [InlineData("fix --review a.json", "no terminal")]
    public void Wrong_usage_exits_2_says_what_helps_and_leaves_standard_output_empty(string line, string advice)
    {
        using var environment = new TestEnvironment().With("/project/a.json", "{}");
        Assert.Equal(ExitCode.Failure, environment.Run(line.Split(' ')));
        Assert.Contains(advice, environment.StandardError, StringComparison.Ordinal);
        Assert.Empty(environment.StandardOutput);
    }

    [Fact]
    public void What_is_typed_cannot_act_on_the_terminal()
    {
        using var environment = new TestEnvironment();
        Assert.Equal(ExitCode.Failure, environment.Run("check", "--\u001b[31m"));
        Assert.DoesNotContain('\u001b', environment.StandardError);
    }
}
