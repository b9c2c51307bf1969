using System.Collections.Frozen;

namespace Clawlint.Config.Variables;

/// <summary>Names of environment variables that OpenClaw does not take from a source. Upper and lower case count alike.</summary>
public sealed class VariableFilter
{
    // Few configs set variables, and sorting the patterns costs more than reading such a config.
    private readonly Lazy<Patterns> _patterns;

    /// <summary>Makes a filter of names and patterns.</summary>
    /// <param name="patterns"><c>NAME</c>, <c>PREFIX*</c>, <c>*SUFFIX</c>, or <c>~WORD_WORD</c> for words that stand in a name in a row, each between underscores.</param>
    public VariableFilter(IEnumerable<string> patterns) => _patterns = new(() => Patterns.Sort(patterns));

    /// <summary>Holds no name.</summary>
    public static VariableFilter None { get; } = new([]);

    /// <summary>True when a name is one of them.</summary>
    public bool Holds(string name)
    {
        string upper = name.ToUpperInvariant();
        string words = $"_{string.Join('_', upper.Split('_', StringSplitOptions.RemoveEmptyEntries))}_";
        var patterns = _patterns.Value;
        return patterns.Names.Contains(upper)
            || Array.Exists(patterns.Prefixes, prefix => upper.StartsWith(prefix, StringComparison.Ordinal))
            || Array.Exists(patterns.Suffixes, suffix => upper.EndsWith(suffix, StringComparison.Ordinal))
            || Array.Exists(patterns.Words, sequence => words.Contains(sequence, StringComparison.Ordinal));
    }

    private sealed record Patterns(FrozenSet<string> Names, string[] Prefixes, string[] Suffixes, string[] Words)
    {
        public static Patterns Sort(IEnumerable<string> patterns)
        {
            var all = patterns.Select(static pattern => pattern.ToUpperInvariant()).ToLookup(static pattern => (pattern[0], pattern[^1]) switch
            {
                ('~', _) => '~',
                ('*', _) => '<',
                (_, '*') => '>',
                _ => ' ',
            });
            return new Patterns(
                all[' '].ToFrozenSet(StringComparer.Ordinal),
                [.. all['>'].Select(static pattern => pattern[..^1])],
                [.. all['<'].Select(static pattern => pattern[1..])],
                [.. all['~'].Select(static pattern => $"_{pattern[1..]}_")]);
        }
    }
}
