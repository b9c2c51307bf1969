using Clawlint.Config;
using Clawlint.Explain;
using Clawlint.Releases;
using Xunit;

namespace Clawlint.Tests.Explain;

public sealed class PathDescriptionTests
{
    private const string Oldest = "clawdbot-2026.1.24-3";

    [Theory]
    [InlineData("gateway.port", "a whole number from 1 to 65535")]
    [InlineData("gateway.bind", "one of auto, lan, loopback, custom, tailnet")]
    [InlineData("agents.defaults.model", "a text or an object")]
    [InlineData("agents.defaults.model.fallbacks", "a list, each a text")]
    [InlineData("channels.telegram.accounts.main.botToken", "a text or an object")]
    [InlineData("channels.telegram.accounts.*.dmPolicy", "one of pairing, allowlist, open, disabled")]
    [InlineData("bindings[3].agentId", "a text")]
    [InlineData("bindings.3.agentId", "a text")]
    [InlineData("bindings[].agentId", "a text")]
    [InlineData("bindings.*.agentId", "a text")]
    [InlineData("gateway", "an object")]
    [InlineData("plugins.entries.[\"my.plugin\"].enabled", null)]
    [InlineData("plugins.entries[\"my.plugin\"].enabled", "true or false")]
    public void What_a_release_expects_is_said_in_words(string path, string? text) => Assert.Equal(text, Describe(path, "2026.9.6")?.Current?.Text);

    [Fact]
    public void Releases_that_say_the_same_are_one_period()
    {
        var periods = Describe("gateway.port", "2026.9.6")!.Periods;
        Assert.Equal(
            [$"{Oldest} to 2026.7.35: a whole number greater than 0", "2026.8.1 to 2026.9.6: a whole number from 1 to 65535"],
            periods.Select(period => $"{period.Since} to {period.Until}: {period.Text}"));
    }

    [Fact]
    public void A_type_that_changed_opens_a_period() =>
        Assert.Equal(["an object", "a text or an object"], Describe("agents.defaults.model", "2026.9.6")!.Periods.Select(period => period.Text));

    [Theory]
    [InlineData("2026.3.2", null, null, null)]
    [InlineData("2026.9.6", null, null, "agents.entries.*.model")]
    public void A_list_that_a_release_reads_as_another_place_is_not_removed(string release, string? removedIn, string? addedIn, string? replacement)
    {
        var description = Describe("agents.list[0].model", release)!;
        Assert.Equal((removedIn, addedIn, replacement), (description.RemovedIn?.Name, description.AddedIn?.Name, description.Replacement));
    }

    [Fact]
    public void A_key_that_is_taken_away_while_reading_is_told_from_one_that_is_rejected()
    {
        var description = Describe("commands.modelsWrite", "2026.9.6")!;
        Assert.Equal([PathTreatment.Checked, PathTreatment.Dropped], description.Periods.Select(period => period.Treatment));
        Assert.Equal("2026.8.1", description.RemovedIn?.Name);
        Assert.Null(description.Current);
    }

    [Fact]
    public void A_key_of_a_later_release_names_the_first_that_knows_it()
    {
        var description = Describe("worktreeRoot", "2026.3.2")!;
        Assert.Null(description.Current);
        Assert.Null(description.RemovedIn);
        Assert.Equal(description.Periods[0].Since, description.AddedIn);
    }

    [Fact]
    public void A_channel_that_left_the_bundle_is_not_checked_rather_than_rejected()
    {
        var description = Describe("channels.bluebubbles.serverUrl", "2026.9.6")!;
        Assert.Equal(PathTreatment.Unchecked, description.Current!.Treatment);
        Assert.Equal("2026.5.7", description.Periods[0].Until.Name);
    }

    [Theory]
    [InlineData("gateway.auth.token", true)]
    [InlineData("gateway.auth", false)]
    [InlineData("gateway.auth.mode", false)]
    [InlineData("channels.telegram.botToken", true)]
    [InlineData("channels.telegram.accounts.main.botToken", true)]
    [InlineData("models.providers.openai.apiKey", true)]
    [InlineData("models.providers.openai.models[0].maxTokens", false)]
    public void Secrets_are_told_by_path_and_name(string path, bool isSecret) => Assert.Equal(isSecret, Describe(path, "2026.9.6")!.IsSecret);

    [Fact]
    public void An_object_names_its_keys_and_those_that_it_needs()
    {
        var description = Describe("channels.telegram.botToken", "2026.9.6")!;
        Assert.Equal(["id", "provider", "source"], description.Keys);
        Assert.Equal(["source", "provider", "id"], description.Required);
        Assert.Contains("*", Describe("models.providers", "2026.9.6")!.Keys);
    }

    [Theory]
    [InlineData("gateway.atuh.tokne", "gateway.auth.token")]
    [InlineData("gatway", "gateway")]
    [InlineData("channels.telegarm.botToken", "channels.telegram.botToken")]
    [InlineData("agents.model", "agents.defaults.model")]
    [InlineData("gateway.port.number", null)]
    [InlineData("entirelyElsewhere", null)]
    public void A_mistyped_path_gives_the_nearest(string path, string? nearest)
    {
        Assert.Null(Describe(path, "2026.9.6"));
        Assert.Equal(nearest, PathDescription.FindNearest(OpenClawRelease.Parse("2026.9.6"), Steps(path)));
    }

    private static PathDescription? Describe(string path, string release) =>
        ConfigPath.TryParsePattern(path, out var steps) ? PathDescription.Of(OpenClawRelease.Parse(release), steps) : null;

    private static IReadOnlyList<ConfigPathStep> Steps(string path) => ConfigPath.TryParsePattern(path, out var steps) ? steps : throw new ArgumentException("This is no path.", nameof(path));
}
