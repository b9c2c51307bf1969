using Clawlint.Config.Variables;
using Clawlint.Environments;
using Xunit;

namespace Clawlint.Tests.Environments;

public class ServiceUnitTests
{
    private const string Unit = "/home/u/.config/systemd/user/openclaw-gateway.service";

    [Fact]
    public void Settings_drop_ins_and_files_make_the_environment_and_later_ones_win()
    {
        var folder = new WorldFolder()
            .Add(Unit, """
                [Unit]
                Environment=IGNORED=1
                [Service]
                # Environment=COMMENT=1
                Environment="A=one two" B=2 \
                  'C=three'
                Environment=D=\"4\"
                EnvironmentFile=-%h/.config/openclaw/gateway.env
                EnvironmentFile=-/missing
                """)
            .Add(Unit + ".d/10-more.conf", "[Service]\nEnvironment=B=drop-in\n")
            .Add("/home/u/.config/openclaw/gateway.env", "D=file\n");
        var unit = Assert.Single(Read(folder).Units);
        Assert.Equal(["A=one two", "B=drop-in", "C=three", "D=file"], unit.Variables.Select(static variable => $"{variable.Name}={variable.Value}"));
        var quoted = unit.Find("A")!;
        Assert.Equal(("A", "one two"), (quoted.Source.GetString(quoted.NameSpan), quoted.Source.GetString(quoted.ValueSpan)));
    }

    [Fact]
    public void An_empty_setting_takes_back_what_came_before()
    {
        var folder = new WorldFolder().Add(Unit, "[Service]\nEnvironment=A=1\nEnvironment=\nEnvironment=B=2\n");
        Assert.Equal(["B"], Assert.Single(Read(folder).Units).Variables.Select(static variable => variable.Name));
    }

    [Fact]
    public void A_project_does_not_look_at_the_machine() =>
        Assert.Empty(new ConfigWorld(new WorldScope(Path.GetFullPath("/p/openclaw.json")), new WorldFiles(new WorldFolder().Add(Unit, "[Service]\nEnvironment=A=1\n"), static path => path)).Units);

    private static ConfigWorld Read(WorldFolder folder) =>
        new(new WorldScope(Path.GetFullPath("/home/u/.openclaw/openclaw.json")) { Process = EnvironmentVariables.Empty, Home = Path.GetFullPath("/home/u") }, new WorldFiles(folder, static path => path));
}
