using System.Collections.Frozen;
using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Rules;
using Clawlint.Suppressions;

namespace Clawlint.Settings;

/// <summary>A settings file with all that it extends: layers, the ones that count less first. Gives the settings of each config below it.</summary>
internal sealed class SettingsStack
{
    private readonly SettingsFile _file;
    private readonly ImmutableArray<(FileGlobs? Files, SettingsLayer Layer)> _layers;
    private readonly FileGlobs _exclude;
    // By which layers speak of a file, and whether it is excluded: few combinations serve many files.
    private readonly Dictionary<string, ProjectSettings> _resolved = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Stacks layers; patterns of files speak of the folder of <paramref name="file"/>.</summary>
    public SettingsStack(SettingsFile file, IEnumerable<SettingsLayer> layers)
    {
        var folder = Path.GetDirectoryName(file.Path)!;
        _file = file;
        _layers = [.. layers.Select(layer => (layer.Files is { } globs ? new FileGlobs(folder, globs) : null, layer))];
        _exclude = new FileGlobs(folder, _layers.SelectMany(static layer => layer.Layer.Exclude));
    }

    /// <summary>The settings of a config.</summary>
    /// <param name="path">Its absolute path.</param>
    public ProjectSettings For(string path)
    {
        var speaks = _layers.Select(layer => layer.Files?.Matches(path) != false).ToList();
        var isExcluded = _exclude.Matches(path);
        var key = string.Concat(speaks.Append(isExcluded).Select(static bit => bit ? '1' : '0'));
        lock (_lock)
        {
            if (!_resolved.TryGetValue(key, out var settings))
                _resolved.Add(key, settings = Resolve([.. _layers.Where((_, i) => speaks[i]).Select(static layer => layer.Layer)]) with { IsExcluded = isExcluded });
            return settings;
        }
    }

    private ProjectSettings Resolve(List<SettingsLayer> layers) => new()
    {
        File = _file,
        Release = layers.FindLast(static layer => layer.Release is not null)?.Release,
        FailOn = layers.FindLast(static layer => layer.FailOn is not null)?.FailOn,
        Baseline = layers.FindLast(static layer => layer.Baseline is not null)?.Baseline,
        Selection = RuleSelection.Create(layers.FindLast(static layer => layer.Select is not null)?.Select, layers.SelectMany(static layer => layer.Ignore)),
        Severities = ResolveSeverities(layers),
        Policies = [.. layers.SelectMany(static layer => layer.Policies)],
        Options = ResolveOptions(layers),
        Suppressions = [.. layers.SelectMany(static layer => layer.Suppressions).Select(WithFiles)],
    };

    private static FrozenDictionary<(string Code, string Option), ConfigNode> ResolveOptions(List<SettingsLayer> layers)
    {
        var options = new Dictionary<(string Code, string Option), ConfigNode>();
        foreach (var (code, option) in layers.SelectMany(static layer => layer.Options))
            options[(code, option.Name!)] = option;
        return options.ToFrozenDictionary();
    }

    private PathSuppression WithFiles(PathSuppression suppression) =>
        suppression.FilePatterns is { } patterns ? suppression with { Files = new FileGlobs(Path.GetDirectoryName(_file.Path)!, patterns) } : suppression;

    /// <summary>A later layer counts more; within one, a rule's own name counts more than a group that it belongs to.</summary>
    private static FrozenDictionary<string, Severity> ResolveSeverities(List<SettingsLayer> layers)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            foreach (var (word, severity) in layer.Severities.OrderBy(static entry => RuleNames.Find(entry.Key) is not null))
            {
                foreach (var rule in RuleNames.FindAll(word))
                    severities[rule.Code] = severity;
            }
        }

        return severities.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
