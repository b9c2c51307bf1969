using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Rules;
using Clawlint.Settings;
using Clawlint.Syntax;

namespace Clawlint.Suppressions;

/// <summary>Findings that the settings suppress by rule, place and file; the way for strict JSON, which has no comments.</summary>
/// <param name="Rules">The rules that it names and that there are.</param>
/// <param name="Reason">Why, in the words of whoever wrote it.</param>
/// <param name="Written">Where it stands in the settings.</param>
public sealed record PathSuppression(ImmutableArray<RuleDescriptor> Rules, string Reason, SyntaxNode Written)
{
    /// <summary>Where in a config; null for everywhere.</summary>
    public ConfigPathPattern? Place { get; init; }

    /// <summary>In which files, as patterns are written; null for all.</summary>
    public ImmutableArray<string>? FilePatterns { get; init; }

    /// <summary>In which files; null for all.</summary>
    public FileGlobs? Files { get; init; }

    /// <summary>Reads one; null where it says too little to be in force.</summary>
    public static PathSuppression? Read(ConfigNode node)
    {
        var place = node["path"].AsString() is { } path ? ConfigPathPattern.Parse(path) : null;
        var rules = SettingsLayer.ReadTexts(node["rules"]).Select(RuleNames.Find).OfType<RuleDescriptor>().ToImmutableArray();
        if (rules.IsEmpty || node["reason"].AsString()?.Trim() is not { Length: > 0 } reason || (place is null && !node["path"].IsMissing))
            return null;
        return new PathSuppression(rules, reason, node.Syntax)
        {
            Place = place,
            FilePatterns = node["files"].IsMissing ? null : SettingsLayer.ReadTexts(node["files"]),
        };
    }

    /// <summary>Whether a finding is suppressed.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">Full path of its config.</param>
    public bool Covers(Diagnostic finding, string path) =>
        Rules.Contains(finding.Rule)
        && Place?.Matches(finding.Location.ConfigPath) != false
        && (Files is null || Files.Matches(path) || Files.Matches(Path.GetFullPath(finding.Location.Text.Path, Path.GetDirectoryName(path) ?? "")));
}
