using Clawlint.Discovery;
using Xunit;

namespace Clawlint.Cli.Tests.Discovery;

public sealed class OpenClawPathsTests
{
    [Fact]
    public void The_home_folder_holds_the_config() =>
        Assert.Equal("/home/me/.openclaw/openclaw.json", Find(new MemoryFileSystem().Add("/home/me/.openclaw/openclaw.json")));

    [Fact]
    public void The_old_product_s_folder_is_tried_last()
    {
        var files = new MemoryFileSystem().Add("/home/me/.clawdbot/clawdbot.json");
        Assert.Equal("/home/me/.clawdbot/clawdbot.json", Find(files));
        Assert.Equal("/home/me/.openclaw/clawdbot.json", Find(files.Add("/home/me/.openclaw/clawdbot.json")));
    }

    [Fact]
    public void The_state_folder_comes_before_the_home_folder()
    {
        var files = new MemoryFileSystem().Add("/home/me/.openclaw/openclaw.json").Add("/state/openclaw.json");
        Assert.Equal("/state/openclaw.json", Find(files, ("OPENCLAW_STATE_DIR", "/state")));
    }

    [Fact]
    public void The_config_path_wins_outright_even_where_nothing_lies_there()
    {
        var files = new MemoryFileSystem().Add("/home/me/.openclaw/openclaw.json");
        Assert.Null(Find(files, ("OPENCLAW_CONFIG_PATH", "~/other.json")));
        Assert.Equal("/home/me/other.json", Find(files.Add("/home/me/other.json"), ("OPENCLAW_CONFIG_PATH", "~/other.json")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("undefined")]
    [InlineData("null")]
    public void A_blank_variable_counts_as_unset(string value) =>
        Assert.Equal("/home/me/.openclaw/openclaw.json", Find(new MemoryFileSystem().Add("/home/me/.openclaw/openclaw.json"), ("OPENCLAW_CONFIG_PATH", value)));

    [Fact]
    public void OpenClaw_s_own_home_comes_before_the_user_s() =>
        Assert.Equal("/srv/.openclaw/openclaw.json", Find(new MemoryFileSystem().Add("/srv/.openclaw/openclaw.json"), ("OPENCLAW_HOME", "/srv")));

    private static string? Find(MemoryFileSystem files, params (string Name, string Value)[] variables)
    {
        string? Variable(string name) => name == "HOME" ? "/home/me" : Array.Find(variables, variable => variable.Name == name).Value;
        return new OpenClawPaths(files, Variable, "/work").Find();
    }
}
