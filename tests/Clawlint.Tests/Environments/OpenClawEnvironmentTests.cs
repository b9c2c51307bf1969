using Clawlint.Config.Variables;
using Clawlint.Environments;
using Clawlint.Releases;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Environments;

public class OpenClawEnvironmentTests
{
    [Fact]
    public void The_process_comes_before_the_working_directory_and_that_before_the_state_folder()
    {
        var environment = Combine("2026.9.6", "A=process", "A=directory\nB=directory", "A=state\nB=state\nC=state");
        Assert.Equal(
            (EnvironmentSource.Process, EnvironmentSource.WorkingDirectoryFile, EnvironmentSource.StateFile),
            (environment.GetSource("A"), environment.GetSource("B"), environment.GetSource("C")));
        Assert.True(environment.IsComplete);
    }

    [Theory]
    [InlineData("OPENCLAW_GATEWAY_TOKEN")]
    [InlineData("ANTHROPIC_API_KEY")]
    [InlineData("ANTHROPIC_API_KEY_2")]
    [InlineData("MY_BASE_URL")]
    [InlineData("X_SKIP_AUTH")]
    [InlineData("NODE_OPTIONS")]
    [InlineData("HTTPS_PROXY")]
    [InlineData("PATH")]
    [InlineData("dotted.name")]
    public void The_working_directory_cannot_set_what_anyone_may_not(string name)
    {
        Assert.Null(Combine("2026.9.6", "", $"{name}=x", "").GetSource(name));
        Assert.Equal(name == "dotted.name" ? null : EnvironmentSource.StateFile, Combine("2026.9.6", "", "", $"{name}=x").GetSource(name));
    }

    [Theory]
    [InlineData("2026.3.24", true)]
    [InlineData("2026.4.9", true)]
    [InlineData("2026.4.20", false)]
    public void What_is_dropped_depends_on_the_release(string release, bool isTaken) =>
        Assert.Equal(isTaken, Combine(release, "", "OPENCLAW_SOMETHING=x", "").TryGetValue("OPENCLAW_SOMETHING", out _));

    [Theory]
    [InlineData("2026.2.17", "NODE_OPTIONS", false)]
    [InlineData("2026.2.22", "NODE_OPTIONS", true)]
    [InlineData("2026.3.2", "GITHUB_TOKEN", false)]
    [InlineData("2026.9.6", "GITHUB_TOKEN", true)]
    [InlineData("2026.9.6", "OPENCLAW_INCLUDE_ROOTS", true)]
    [InlineData("2026.9.6", "LD_PRELOAD", true)]
    [InlineData("2026.9.6", "OPENAI_API_KEY", false)]
    public void What_a_config_cannot_set_depends_on_the_release(string release, string name, bool isBlocked) =>
        Assert.Equal(isBlocked, BlockedVariables.InConfig(OpenClawRelease.Parse(release)).Holds(name));

    private static EnvironmentVariables Combine(string release, string process, string workingDirectory, string state) => OpenClawEnvironment.Combine(
        OpenClawRelease.Parse(release),
        EnvironmentVariables.Empty.With(Parse(process).Variables, EnvironmentSource.Process),
        Parse(workingDirectory),
        Parse(state));

    private static DotEnvFile Parse(string text) => DotEnvFile.Parse(SourceText.FromString(text, ".env"));
}
