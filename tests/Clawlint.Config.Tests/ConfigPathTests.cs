using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Clawlint.Config.Tests;

public class ConfigPathTests
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("CLAWLINT_PROPERTY_COUNT") ?? "2000", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("", "gateway", "gateway")]
    [InlineData("gateway", "auth", "gateway.auth")]
    [InlineData("env.vars", "MY-NAME", "env.vars.MY-NAME")]
    [InlineData("channels", "my-bot.x", "channels[\"my-bot.x\"]")]
    [InlineData("", "//", "[\"//\"]")]
    [InlineData("a", "", "a[\"\"]")]
    [InlineData("a", "1b", "a[\"1b\"]")]
    [InlineData("a", "quote\" back\\ line\n", "a[\"quote\\\" back\\\\ line\\n\"]")]
    public void A_name_is_appended_plainly_or_quoted(string path, string name, string expected) => Assert.Equal(expected, ConfigPath.Append(path, name));

    [Fact]
    public void An_element_is_appended_in_brackets()
    {
        Assert.Equal("bindings[3]", ConfigPath.Append("bindings", 3));
        Assert.Equal("[0]", ConfigPath.Append("", 0));
    }

    [Theory]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[x]")]
    [InlineData("a[-1]")]
    [InlineData("a[\"b]")]
    [InlineData("a[\"\\q\"]")]
    [InlineData("a[\"\\u12\"]")]
    [InlineData("a b")]
    [InlineData("a]")]
    [InlineData("1a")]
    public void What_is_no_path_is_refused(string path)
    {
        Assert.False(ConfigPath.TryParse(path, out var steps));
        Assert.Empty(steps);
    }

    [Fact]
    public void Any_steps_survive_being_written_and_read()
    {
        var config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(Count);
        Prop.ForAll<(NonNull<string> Name, NonNegativeInt Element)[]>(static steps =>
        {
            string path = "";
            foreach (var (name, element) in steps)
            {
                path = ConfigPath.Append(ConfigPath.Append(path, name.Get), element.Get);
            }

            Assert.True(ConfigPath.TryParse(path, out var read), path);
            Assert.Equal(steps.SelectMany(static step => new[] { new ConfigPathStep(step.Name.Get, -1), new ConfigPathStep(null, step.Element.Get) }), read);
        }).Check(config);
    }
}
