using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Suppressions;

/// <summary>All that suppresses findings of one config: the comments of its files, and the settings. Remembers what was of use.</summary>
internal sealed class SuppressionSet
{
    private readonly List<InlineSuppression> _inline;
    private readonly Func<RuleDescriptor, bool> _isRun;
    private readonly HashSet<PathSuppression> _used = [];

    /// <summary>Gathers the comments of a config's files and what the settings say.</summary>
    /// <param name="document">The config.</param>
    /// <param name="bySettings">What the settings suppress.</param>
    /// <param name="isRun">Whether a rule was run at all: only then its silence says something.</param>
    public SuppressionSet(ConfigDocument document, ImmutableArray<PathSuppression> bySettings, Func<RuleDescriptor, bool> isRun)
    {
        BySettings = bySettings;
        _isRun = isRun;
        Comments = [.. document.Trees.SelectMany(static tree => SuppressionComment.ReadAll(tree))];
        _inline = [.. Comments.GroupBy(static comment => comment.Tree).SelectMany(static comments => InlineSuppression.Of([.. comments]))];
    }

    /// <summary>The comments, those out of force too.</summary>
    public ImmutableArray<SuppressionComment> Comments { get; }

    /// <summary>What the settings suppress.</summary>
    public ImmutableArray<PathSuppression> BySettings { get; }

    /// <summary>True where nothing can be suppressed.</summary>
    public bool IsEmpty => Comments.IsEmpty && BySettings.IsEmpty;

    /// <summary>What the settings suppress and was of use.</summary>
    public IEnumerable<PathSuppression> UsedOfSettings => _used;

    /// <summary>The comments' suppressions that were of no use.</summary>
    public IEnumerable<InlineSuppression> Unused => _inline.Where(suppression => !suppression.IsUsed && _isRun(suppression.Rule.Rule!));

    /// <summary>Marks a finding as suppressed where it is; everything that covers it was of use.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">Full path of the config.</param>
    public Diagnostic Apply(Diagnostic finding, string path)
    {
        string? reason = null;
        foreach (var suppression in _inline.Where(suppression => suppression.Covers(finding)))
        {
            suppression.IsUsed = true;
            reason ??= suppression.Comment.Reason;
        }

        foreach (var suppression in BySettings.Where(suppression => suppression.Covers(finding, path)))
        {
            _used.Add(suppression);
            reason ??= suppression.Reason;
        }

        return reason is null ? finding : finding with { SuppressionReason = reason };
    }
}
