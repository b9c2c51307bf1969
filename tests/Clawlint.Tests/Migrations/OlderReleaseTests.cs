using Clawlint.Analysis;
using Clawlint.Fixes;
using Clawlint.Migrations;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Migrations;

/// <summary>A config goes back to an older release: what moved since goes to its old place, and the rest is named.</summary>
public sealed class OlderReleaseTests
{
    private static readonly FixApplier Applier = new(new ConfigAnalyzer(RuleRegistry.All));

    [Theory]
    [InlineData("2026.7.35", "{agents: {entries: {main: {name: 'Main'}}}}")]
    [InlineData("2026.7.35", "{memory: {search: {provider: 'openai'}}, tts: {auto: 'off'}}")]
    [InlineData("2026.3.2", "{channels: {telegram: {streaming: {mode: 'partial', chunkMode: 'newline'}}}}")]
    [InlineData("2026.7.35", "{gateway: {mode: 'local', nodes: {commands: {deny: ['camera.snap']}}}}")]
    public void There_and_back_again_is_what_it_was(string older, string config)
    {
        var back = Migrate(SourceText.FromString(config), older);
        Assert.True(back.IsChanged);
        Assert.True(back.After.Accepted);
        var forth = Migrate(back.Text, "2026.9.6");
        Assert.True(forth.After.Accepted);
        Assert.Equal(Values(config), Values(System.Text.Encoding.UTF8.GetString(forth.Text.Bytes)));
    }

    [Fact]
    public void What_the_older_release_knows_at_both_places_stays()
    {
        const string config = "{channels: {telegram: {streaming: {mode: 'partial'}}}}";
        Assert.False(Migrate(SourceText.FromString(config), "2026.5.28").IsChanged);
    }

    [Fact]
    public void A_word_that_the_old_place_does_not_know_stays_where_it_is()
    {
        const string config = "{channels: {discord: {streaming: {mode: 'progress'}}}}";
        Assert.False(Migrate(SourceText.FromString(config), "2026.3.2").IsChanged);
        Assert.True(Migrate(SourceText.FromString(config.Replace("progress", "block", StringComparison.Ordinal)), "2026.3.2").After.Accepted);
    }

    /// <summary>What a config says, whatever its order.</summary>
    private static string[] Values(string config)
    {
        var document = Clawlint.Config.ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromString(config)));
        return [.. Enumerable.Range(0, document.NodeCount).Select(document.GetNode).Where(static node => node.Children.Count == 0)
            .Select(static node => $"{node.Path}={node.AsString() ?? node.Syntax.Text}").Order(StringComparer.Ordinal)];
    }

    private static FixResult Migrate(SourceText text, string release) =>
        Applier.Apply(text, new TargetRelease(OpenClawRelease.Parse(release), TargetReleaseSource.Option), MigrationOptions.Create(isUnsafe: false));
}
