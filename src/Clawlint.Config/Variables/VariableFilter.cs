using System.Collections.Frozen;

namespace Clawlint.Config.Variables;

/// <summary>Names of environment variables that OpenClaw does not take from a source. Upper and lower case count alike.</summary>
/// <param name="names">Whole names.</param>
/// <param name="prefixes">What a name starts with.</param>
public sealed class VariableFilter(IEnumerable<string> names, IEnumerable<string> prefixes)
{
    private readonly FrozenSet<string> _names = names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _prefixes = [.. prefixes];

    /// <summary>Holds no name.</summary>
    public static VariableFilter None { get; } = new([], []);

    /// <summary>True when a name is one of them.</summary>
    public bool Holds(string name) => _names.Contains(name) || Array.Exists(_prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
