using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Rules;

/// <summary>A config for each channel that is as closed as it can be: nothing is to be said against it. Each was accepted by the real 2026.9.6.</summary>
public sealed class HardenedConfigTests
{
    private static readonly ConfigAnalyzer Analyzer = new(RuleRegistry.All);

    public static TheoryData<string> Channels =>
        [.. Directory.GetFiles(Repository.PathTo("fixtures", "hardened"), "*.json5").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Channels))]
    public void A_hardened_config_has_no_error_and_no_warning(string channel)
    {
        string path = Repository.PathTo("fixtures", "hardened", channel + ".json5");
        var analysis = Analyzer.Analyze(SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(path), path)), new TargetRelease(OpenClawRelease.Parse("2026.9.6"), TargetReleaseSource.Option));
        Assert.Empty(analysis.Diagnostics.Where(static finding => finding.Severity >= Severity.Warning).Select(static finding => $"{finding.Rule.Name} at {finding.Location.ConfigPath}"));
        Assert.False(analysis.Document.Find("channels", channel).IsMissing);
    }
}
