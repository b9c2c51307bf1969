using Clawlint.Suppressions;
using Xunit;

namespace Clawlint.Tests.Suppressions;

public class ConfigPathPatternTests
{
    [Theory]
    [InlineData("gateway.auth", "gateway.auth", true)]
    [InlineData("gateway.auth", "gateway.auth.token", true)]
    [InlineData("gateway.auth", "gateway.authority", false)]
    [InlineData("gateway.auth", "gateway", false)]
    [InlineData("channels.*.token", "channels.telegram.token", true)]
    [InlineData("channels.*.token", "channels[\"my-bot.x\"].token", true)]
    [InlineData("channels[\"my-bot.x\"]", "channels[\"my-bot.x\"].token", true)]
    [InlineData("channels.*", "channels[0]", false)]
    [InlineData("bindings[].agentId", "bindings[3].agentId", true)]
    [InlineData("bindings[*]", "bindings[3]", true)]
    [InlineData("bindings[2]", "bindings[3]", false)]
    [InlineData("bindings[]", "bindings.x", false)]
    [InlineData("a[\"b[*].c\"].d", "a[\"b[*].c\"].d", true)]
    [InlineData("a", "", false)]
    public void A_pattern_means_a_place_and_all_beneath_it(string pattern, string path, bool matches) =>
        Assert.Equal(matches, ConfigPathPattern.Parse(pattern)!.Matches(path));

    [Theory]
    [InlineData("a..b")]
    [InlineData("a.")]
    [InlineData("a.[0]")]
    [InlineData("a[")]
    [InlineData("a[x]")]
    [InlineData("a b")]
    [InlineData("/gateway/auth")]
    public void What_is_no_place_is_no_pattern(string text) => Assert.Null(ConfigPathPattern.Parse(text));
}
