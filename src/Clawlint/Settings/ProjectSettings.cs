using System.Collections.Frozen;
using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Policies;
using Clawlint.Suppressions;

namespace Clawlint.Settings;

/// <summary>The settings that hold for one config: what its <c>.clawlint.json5</c>, the files that this extends, and their overrides say together. Never changes.</summary>
public sealed record ProjectSettings
{
    /// <summary>The settings of a config that no settings file speaks of.</summary>
    public static ProjectSettings Default { get; } = new();

    /// <summary>The settings file that is nearest; null where there is none.</summary>
    public SettingsFile? File { get; init; }

    /// <summary>The release that the config is for: a version, <c>latest</c>, <c>stamped</c> or <c>installed</c>; null where the settings leave it open.</summary>
    public string? Release { get; init; }

    /// <summary>From which severity findings fail a run; null for the default.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>The rules whose findings are wanted.</summary>
    public RuleSelection Selection { get; init; } = RuleSelection.All;

    /// <summary>Full path of the file that holds the known findings; null where there is none.</summary>
    public string? Baseline { get; init; }

    /// <summary>True for a config that is passed over when a folder is searched.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Severities by the codes of rules, where the settings change them.</summary>
    public FrozenDictionary<string, Severity> Severities { get; init; } = FrozenDictionary<string, Severity>.Empty;

    /// <summary>What the settings say of options, by the rule's code and the option's name.</summary>
    public FrozenDictionary<(string Code, string Option), ConfigNode> Options { get; init; } = FrozenDictionary<(string Code, string Option), ConfigNode>.Empty;

    /// <summary>Findings that are suppressed by rule, place and file.</summary>
    public ImmutableArray<PathSuppression> Suppressions { get; init; } = [];

    /// <summary>The team's own schemas that the config must satisfy.</summary>
    public ImmutableArray<Policy> Policies { get; init; } = [];

    /// <summary>A finding with the severity that the settings give its rule.</summary>
    public Diagnostic Apply(Diagnostic diagnostic) =>
        Severities.TryGetValue(diagnostic.Rule.Code, out var severity) && severity != diagnostic.Severity ? diagnostic with { Severity = severity } : diagnostic;
}
