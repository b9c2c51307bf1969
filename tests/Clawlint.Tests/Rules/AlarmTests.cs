using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Rules;

/// <summary>No error on a config that OpenClaw accepts but those of the rules in <c>fixtures/alarms/errors.txt</c>, each with what OpenClaw does that bears it out.</summary>
public sealed class AlarmTests(ITestOutputHelper output)
{
    private static readonly ConfigAnalyzer Analyzer = new(RuleRegistry.All);
    private static readonly TargetRelease Target = new(OpenClawRelease.Parse("2026.9.6"), TargetReleaseSource.Option);

    private static readonly HashSet<string> BorneOut =
    [
        .. File.ReadAllLines(Repository.PathTo("fixtures", "alarms", "errors.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]),
    ];

    [Fact]
    public void Every_error_on_a_real_config_that_is_accepted_as_it_is_or_after_its_repairs_is_borne_out()
    {
        string configs = Path.Combine(Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Repository.PathTo("..", "shared", "corpus"), "configs");
        if (!Directory.Exists(configs))
        {
            output.WriteLine($"Skipped: there are no real configs at {configs}. Set CLAWLINT_CORPUS.");
            return;
        }

        var applier = new FixApplier(Analyzer);
        var analyses = Directory.GetFiles(configs).Order(StringComparer.Ordinal)
            .Select(path => applier.Apply(SourceText.FromBytes(File.ReadAllBytes(path), path), Target, FixOptions.Safe))
            .SelectMany(static result => (ConfigAnalysis[])[result.Before, result.After])
            .Where(static analysis => analysis.Accepted == true);
        Assert.Empty(
            from analysis in analyses
            from finding in analysis.Diagnostics
            where finding.Severity == Severity.Error && !BorneOut.Contains(finding.Rule.Name)
            select $"{finding.Rule.Name} at {finding.Location.ConfigPath} of {Path.GetFileName(analysis.Document.Tree.Text.Path)}: {finding.Message}");
    }

    [Fact]
    public void Every_rule_that_is_borne_out_exists() =>
        Assert.Empty(BorneOut.Except(RuleRegistry.All.Select(static rule => rule.Descriptor.Name)));
}
