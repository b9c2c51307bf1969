using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Schema;

namespace Clawlint.Analysis;

/// <summary>
/// Asks many releases about one config. What they have in common is done once: the config is read once for all that read it alike,
/// and a section is held against a schema once for all that have that schema.
/// </summary>
/// <param name="analyzer">The analyser.</param>
/// <param name="around">The config and what lies around it, for a release.</param>
public sealed class ReleaseScan(ConfigAnalyzer analyzer, Func<TargetRelease, AnalysisInput> around)
{
    private readonly Dictionary<(ConfigSources, ReadingBehavior), (ConfigDocument Document, SharedEvaluation Evaluation)> _documents = [];

    /// <summary>The releases that accept the config, as runs without a gap.</summary>
    public IReadOnlyList<ReleaseSpan> FindAccepting() => ReleaseSpan.Of(BundledReleases.All.Where(release => IsAccepted(release) == true));

    /// <summary>What some releases make of the config, each with its reason.</summary>
    /// <param name="releases">Bundled releases.</param>
    public IReadOnlyList<ReleaseVerdict> Judge(IEnumerable<OpenClawRelease> releases) =>
        [.. releases.Select(release => ReleaseVerdict.Of(analyzer.Analyze(around(new TargetRelease(release, TargetReleaseSource.Option)))))];

    private bool? IsAccepted(OpenClawRelease release)
    {
        var input = around(new TargetRelease(release, TargetReleaseSource.Option));
        var key = (input.Sources, ReleaseReading.For(release));
        if (!_documents.TryGetValue(key, out var read))
        {
            var document = ConfigDocument.Create(input.Tree, input.Sources, key.Item2);
            read = (document, new SharedEvaluation(document, error => RuleContext.IsOpen(document, error)));
            _documents.Add(key, read);
        }

        return analyzer.IsAccepted(input, read.Document, read.Evaluation);
    }
}
