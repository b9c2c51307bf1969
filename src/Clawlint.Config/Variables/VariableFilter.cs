using System.Collections.Frozen;

namespace Clawlint.Config.Variables;

/// <summary>Names of environment variables that OpenClaw does not take from a source. Upper and lower case count alike.</summary>
public sealed class VariableFilter
{
    private readonly FrozenSet<string> _names;
    private readonly string[] _prefixes;
    private readonly string[] _suffixes;
    private readonly string[] _words;

    /// <summary>Makes a filter of names and patterns.</summary>
    /// <param name="patterns"><c>NAME</c>, <c>PREFIX*</c>, <c>*SUFFIX</c>, or <c>~WORD_WORD</c> for words that stand in a name in a row, each between underscores.</param>
    public VariableFilter(IEnumerable<string> patterns)
    {
        var all = patterns.Select(static pattern => pattern.ToUpperInvariant()).ToLookup(static pattern => (pattern[0], pattern[^1]) switch
        {
            ('~', _) => '~',
            ('*', _) => '<',
            (_, '*') => '>',
            _ => ' ',
        });
        _names = all[' '].ToFrozenSet(StringComparer.Ordinal);
        _prefixes = [.. all['>'].Select(static pattern => pattern[..^1])];
        _suffixes = [.. all['<'].Select(static pattern => pattern[1..])];
        _words = [.. all['~'].Select(static pattern => $"_{pattern[1..]}_")];
    }

    /// <summary>Holds no name.</summary>
    public static VariableFilter None { get; } = new([]);

    /// <summary>True when a name is one of them.</summary>
    public bool Holds(string name)
    {
        string upper = name.ToUpperInvariant();
        string words = $"_{string.Join('_', upper.Split('_', StringSplitOptions.RemoveEmptyEntries))}_";
        return _names.Contains(upper)
            || Array.Exists(_prefixes, prefix => upper.StartsWith(prefix, StringComparison.Ordinal))
            || Array.Exists(_suffixes, suffix => upper.EndsWith(suffix, StringComparison.Ordinal))
            || Array.Exists(_words, sequence => words.Contains(sequence, StringComparison.Ordinal));
    }
}
