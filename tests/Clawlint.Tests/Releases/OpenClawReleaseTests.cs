using Clawlint.Releases;
using Xunit;

namespace Clawlint.Tests.Releases;

public class OpenClawReleaseTests
{
    [Fact]
    public void Releases_stand_in_the_order_in_which_they_came_out()
    {
        string[] order =
        [
            "clawdbot-2026.1.24", "clawdbot-2026.1.24-3", "2026.1.29", "2026.2.2-beta.1", "2026.2.2-beta.2", "2026.2.2", "2026.2.2-3",
            "2026.2.17", "2026.2.26", "2026.3.2", "2026.10.1", "2027.1.1",
        ];
        var sorted = order.Reverse().Select(OpenClawRelease.Parse).Order().Select(static release => release.Name);
        Assert.Equal(order, sorted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("2026.9")]
    [InlineData("2026.9.6.1")]
    [InlineData("2026.09.6")]
    [InlineData("2026.13.6")]
    [InlineData("2026.9.6-")]
    [InlineData("2026.9.6-rc.1")]
    [InlineData("2026.9.-6")]
    [InlineData("2026.9.99999999999")]
    [InlineData(null)]
    public void What_is_no_version_is_refused(string? text) => Assert.False(OpenClawRelease.TryParse(text, out _));

    [Fact]
    public void A_git_tag_names_its_release() => Assert.Equal(OpenClawRelease.Parse("2026.9.6"), OpenClawRelease.Parse("v2026.9.6"));

    [Fact]
    public void The_bundled_releases_are_sorted_and_end_with_the_newest()
    {
        Assert.Equal(BundledReleases.All.Order(), BundledReleases.All);
        Assert.Equal(BundledReleases.All[^1], BundledReleases.Newest);
        Assert.Equal("clawdbot-2026.1.24-3", BundledReleases.All[0].Name);
    }

    [Theory]
    [InlineData("2026.2.18", "2026.2.17")]
    [InlineData("2026.2.17", "2026.2.17")]
    [InlineData("2027.1.1", "2026.9.6")]
    [InlineData("clawdbot-2026.1.1", null)]
    public void A_release_between_the_bundled_ones_is_served_by_the_one_before(string asked, string? found) =>
        Assert.Equal(found, BundledReleases.FindNotAfter(OpenClawRelease.Parse(asked))?.Name);
}
