using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Policies;
using Clawlint.Rules;
using Clawlint.Suppressions;

namespace Clawlint.Settings;

/// <summary>
/// What one object of a settings file says: the file itself or one of its overrides. Reads what can be read; what is wrong is for the rules to say.
/// </summary>
internal sealed record SettingsLayer
{
    private SettingsLayer()
    {
    }

    /// <summary>The files that the layer speaks of, as patterns; null for all.</summary>
    public ImmutableArray<string>? Files { get; private init; }

    /// <summary>The release.</summary>
    public string? Release { get; private init; }

    /// <summary>From which severity findings fail a run.</summary>
    public Severity? FailOn { get; private init; }

    /// <summary>Full path of the baseline.</summary>
    public string? Baseline { get; private init; }

    /// <summary>Rules or groups of them, each with the severity that it is given, in the order of the text.</summary>
    public ImmutableArray<KeyValuePair<string, Severity>> Severities { get; private init; } = [];

    /// <summary>Options of rules, each with its rule's code.</summary>
    public ImmutableArray<(string Code, ConfigNode Option)> Options { get; private init; } = [];

    /// <summary>Only these rules; null where the layer does not say.</summary>
    public ImmutableArray<string>? Select { get; private init; }

    /// <summary>But not these rules.</summary>
    public ImmutableArray<string> Ignore { get; private init; } = [];

    /// <summary>Findings that are suppressed.</summary>
    public ImmutableArray<PathSuppression> Suppressions { get; private init; } = [];

    /// <summary>The policies that could be read.</summary>
    public ImmutableArray<Policy> Policies { get; init; } = [];

    /// <summary>Files that are passed over when a folder is searched, as patterns.</summary>
    public ImmutableArray<string> Exclude { get; private init; } = [];

    /// <summary>Reads the settings that hold for all files.</summary>
    /// <param name="node">The object.</param>
    /// <param name="folder">Full path of the folder from which it names files.</param>
    public static SettingsLayer Read(ConfigNode node, string folder) => new()
    {
        Baseline = node["baseline"].AsString() is { Length: > 0 } baseline ? Path.GetFullPath(baseline, folder) : null,
        Release = node["openclaw"].AsString()?.Trim(),
        FailOn = ReadFailOn(node["failOn"]),
        Severities = ReadSeverities(node["rules"]),
        Options = [.. node["rules"].Members.AsEnumerable().SelectMany(ReadOptions)],
        Select = node["select"].IsMissing ? null : ReadTexts(node["select"]),
        Ignore = ReadTexts(node["ignore"]),
        Exclude = ReadTexts(node["exclude"]),
        Suppressions = [.. node["suppressions"].Children.AsEnumerable().Select(PathSuppression.Read).OfType<PathSuppression>()],
    };

    /// <summary>Reads an override; without files it speaks of none.</summary>
    /// <param name="node">The object.</param>
    /// <param name="folder">Full path of the folder from which it names files.</param>
    public static SettingsLayer ReadOverride(ConfigNode node, string folder) => Read(node, folder) with { Files = ReadTexts(node["files"]) };

    /// <summary>A text, or the texts of a list.</summary>
    public static ImmutableArray<string> ReadTexts(ConfigNode node) =>
        node.AsString() is { } single ? [single] : node.Kind == ConfigKind.Array ? [.. node.Children.AsEnumerable().Select(static element => element.AsString()).OfType<string>()] : [];

    /// <summary>Reads a severity's word; null where the value is none.</summary>
    public static Severity? ReadSeverity(ConfigNode node) => node.AsString() switch
    {
        "off" => Severity.Off,
        "hint" => Severity.Hint,
        "info" => Severity.Info,
        "warning" => Severity.Warning,
        "error" => Severity.Error,
        _ => null,
    };

    private static Severity? ReadFailOn(ConfigNode node) => ReadSeverity(node) is { } severity and >= Severity.Info ? severity : null;

    private static IEnumerable<(string Code, ConfigNode Option)> ReadOptions(ConfigNode entry) =>
        RuleNames.Find(entry.Name!) is { } rule ? entry.Members.AsEnumerable().Select(option => (rule.Code, option)) : [];

    private static ImmutableArray<KeyValuePair<string, Severity>> ReadSeverities(ConfigNode rules)
    {
        var severities = ImmutableArray.CreateBuilder<KeyValuePair<string, Severity>>();
        foreach (var rule in rules.Members)
        {
            if (ReadSeverity(rule.Kind == ConfigKind.Object ? rule["severity"] : rule) is { } severity)
                severities.Add(new(rule.Name!, severity));
        }

        return severities.ToImmutable();
    }
}
