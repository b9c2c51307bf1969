using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Rules;
using Xunit;

namespace Clawlint.Tests.Rules;

public class ReleaseRangeTests
{
    private static readonly RuleDescriptor Rule = new("CL1900", "probe-rule", Severity.Error, Effect.Load)
    {
        Releases =
        [
            new(null, "2026.3.2", Severity.Warning, Effect.Ignored, null),
            new("2026.8.1", "2026.9.5", Severity.Error, Effect.Load, null),
        ],
    };

    [Theory]
    [InlineData("2026.1.29", Severity.Warning)]
    [InlineData("2026.3.2", Severity.Warning)]
    [InlineData("2026.3.2-1", null)]
    [InlineData("2026.8.1", Severity.Error)]
    [InlineData("2026.9.5", Severity.Error)]
    [InlineData("2026.9.6", null)]
    public void A_rule_behaves_as_the_range_of_the_release_says(string release, Severity? severity) =>
        Assert.Equal(severity, Rule.At(OpenClawRelease.Parse(release))?.Severity);

    [Fact]
    public void The_ranges_of_a_rule_do_not_overlap()
    {
        foreach (var release in BundledReleases.All)
        {
            Assert.All(RuleRegistry.All, rule => Assert.InRange(rule.Descriptor.Releases.Count(range => range.Contains(release)), 0, 1));
        }
    }
}
