using System.Collections.Frozen;
using Clawlint.Diagnostics;
using Clawlint.Rules;

namespace Clawlint.Settings;

/// <summary>Which rules' findings are wanted.</summary>
public sealed class RuleSelection
{
    private readonly FrozenSet<string>? _selected;
    private readonly FrozenSet<string>? _ignored;

    private RuleSelection(FrozenSet<string>? selected, FrozenSet<string>? ignored) => (_selected, _ignored) = (selected, ignored);

    /// <summary>All rules.</summary>
    public static RuleSelection All { get; } = new(null, null);

    /// <summary>Makes a selection of words as <see cref="RuleNames.FindAll"/> takes them; a word that means no rule adds none.</summary>
    /// <param name="select">Only these; null for all, and where none of the words means a rule: what is misspelled must not silence everything.</param>
    /// <param name="ignore">But not these; null for none.</param>
    public static RuleSelection Create(IEnumerable<string>? select, IEnumerable<string>? ignore) =>
        select is null && ignore is null ? All : new(Expand(select) is { Count: > 0 } selected ? selected : null, Expand(ignore));

    /// <summary>Whether a rule's findings are wanted.</summary>
    public bool Includes(RuleDescriptor rule) =>
        (_selected is null || _selected.Contains(rule.Code)) && (_ignored is null || !_ignored.Contains(rule.Code));

    /// <summary>This selection without some more rules.</summary>
    public RuleSelection Without(IEnumerable<string> words) =>
        new(_selected, Expand(words)!.Union(_ignored ?? FrozenSet<string>.Empty, StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal));

    private static FrozenSet<string>? Expand(IEnumerable<string>? words) =>
        words?.SelectMany(RuleNames.FindAll).Select(static rule => rule.Code).ToFrozenSet(StringComparer.Ordinal);
}
