using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Rules;

/// <summary>The file that a user really posted, with values of our own: what all rules together make of it.</summary>
public class DemoTests
{
    private static readonly SourceText Demo = SourceText.FromBytes(File.ReadAllBytes(Repository.PathTo("fixtures", "demo", "openclaw.json")), "openclaw.json");

    [Fact]
    public void Every_mistake_of_the_demo_is_found_once_and_none_hides_another()
    {
        var analysis = new ConfigAnalyzer(RuleRegistry.All).Analyze(SyntaxTree.Parse(Demo), Target("2026.2.17"));
        Assert.Equal(
            ["gateway-mode-missing", "lost-quote", "misplaced-root-auth", "misplaced-root-auth", "misplaced-root-control-ui", "missing-outer-braces", "smart-quotes"],
            analysis.Diagnostics.Select(static finding => finding.Rule.Name).Order(StringComparer.Ordinal));
        Assert.False(analysis.Accepted);
    }

    [Fact]
    public void For_an_older_release_both_flags_are_kept_and_warned_of()
    {
        var fixedDemo = Fix("2026.2.17", isUnsafe: true);
        var controlUi = fixedDemo.Document.Find("gateway", "controlUi");
        Assert.True(controlUi["allowInsecureAuth"].AsBoolean());
        Assert.True(controlUi["dangerouslyDisableDeviceAuth"].AsBoolean());
        AssertHasToken(fixedDemo.Document);
        var flags = fixedDemo.Diagnostics.Where(static finding => finding.Rule.Name == "control-ui-flag-retired").ToList();
        Assert.All(flags, static finding => Assert.Equal((Severity.Warning, Effect.Exposure), (finding.Severity, finding.Effect)));
        Assert.Equal(2, flags.Count);
    }

    [Fact]
    public void Without_consent_no_flag_of_an_older_release_comes_into_force()
    {
        var fixedDemo = Fix("2026.2.17", isUnsafe: false);
        Assert.True(fixedDemo.Document.Find("gateway", "controlUi").IsMissing);
        Assert.True(fixedDemo.Document.Find("controlUi", "allowInsecureAuth").AsBoolean());
        AssertHasToken(fixedDemo.Document);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void For_the_newest_release_the_retired_flags_go_and_it_is_accepted(bool isUnsafe)
    {
        var fixedDemo = Fix("2026.9.6", isUnsafe);
        Assert.True(fixedDemo.Accepted);
        Assert.Equal(isUnsafe ? ["plaintext-secret"] : ["gateway-mode-missing", "plaintext-secret"], fixedDemo.Diagnostics.Select(static finding => finding.Rule.Name).Order(StringComparer.Ordinal));
        Assert.True(fixedDemo.Document.Find("controlUi").IsMissing);
        Assert.True(fixedDemo.Document.Find("gateway", "controlUi").IsMissing);
        AssertHasToken(fixedDemo.Document);
    }

    private static void AssertHasToken(ConfigDocument document)
    {
        Assert.Equal("token", document.Find("gateway", "auth", "mode").AsString());
        Assert.Equal("fake-demo-token-0123456789", document.Find("gateway", "auth", "token").AsString());
        Assert.True(document.Find("auth").IsMissing);
    }

    private static ConfigAnalysis Fix(string release, bool isUnsafe) =>
        new FixApplier(new ConfigAnalyzer(RuleRegistry.All)).Apply(Demo, Target(release), new FixOptions { Unsafe = isUnsafe }).After;

    private static TargetRelease Target(string release) => new(OpenClawRelease.Parse(release), TargetReleaseSource.Option);
}
