using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Clawlint.Config.Variables;

/// <summary>
/// The environment in which OpenClaw reads a config, as far as it is known. Every value counts as a secret:
/// it may be compared and put in place, and is never shown.
/// </summary>
public sealed class EnvironmentVariables
{
    private readonly FrozenDictionary<string, Entry> _entries;

    private EnvironmentVariables(FrozenDictionary<string, Entry> entries, bool isComplete)
    {
        _entries = entries;
        IsComplete = isComplete;
    }

    /// <summary>No variable at all, for certain: an isolated check.</summary>
    public static EnvironmentVariables Empty { get; } = new(FrozenDictionary<string, Entry>.Empty, isComplete: true);

    /// <summary>Nothing is known of the environment.</summary>
    public static EnvironmentVariables Unknown { get; } = new(FrozenDictionary<string, Entry>.Empty, isComplete: false);

    /// <summary>True when a variable that is not here is not set; false where the process that will run OpenClaw may have more.</summary>
    public bool IsComplete { get; }

    /// <summary>The names, in no particular order.</summary>
    public IReadOnlyCollection<string> Names => _entries.Keys;

    /// <summary>
    /// This environment with further variables, which override none that is there; those of a config override a blank one.
    /// Within one call the last of several counts.
    /// </summary>
    public EnvironmentVariables With(IEnumerable<KeyValuePair<string, string>> variables, EnvironmentSource source)
    {
        var added = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            if (!_entries.TryGetValue(name, out var known) || (source == EnvironmentSource.Config && string.IsNullOrWhiteSpace(known.Value)))
            {
                added[name] = new Entry(value, source);
            }
        }

        return added.Count == 0 ? this : new(_entries.Concat(added).ToFrozenDictionary(StringComparer.Ordinal), IsComplete);
    }

    /// <summary>The value of a variable. It counts as a secret.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        value = _entries.TryGetValue(name, out var entry) ? entry.Value : null;
        return value is not null;
    }

    /// <summary>Where a variable comes from; null where it is not set.</summary>
    public EnvironmentSource? GetSource(string name) => _entries.TryGetValue(name, out var entry) ? entry.Source : null;

    /// <summary>How many there are, and no value.</summary>
    public override string ToString() => $"{_entries.Count} variables";

    /// <summary>A variable. Prints without its value.</summary>
    private readonly struct Entry(string value, EnvironmentSource source)
    {
        public readonly string Value = value;
        public readonly EnvironmentSource Source = source;
    }
}
