using System.Collections.Frozen;
using Clawlint.Diagnostics;
using Clawlint.Rules;

namespace Clawlint.Cli.Checking;

/// <summary>Which rules' findings are wanted: <c>--select</c> and <c>--ignore</c>.</summary>
internal sealed class RuleSelection
{
    private readonly FrozenSet<string>? _selected;
    private readonly FrozenSet<string>? _ignored;

    private RuleSelection(FrozenSet<string>? selected, FrozenSet<string>? ignored) => (_selected, _ignored) = (selected, ignored);

    /// <summary>Reads the options' values, each a list with commas: codes, names, categories, beginnings of codes (<c>CL2</c>).</summary>
    /// <exception cref="UsageException">A value names no rule.</exception>
    public static RuleSelection Parse(IReadOnlyCollection<string?> select, IReadOnlyCollection<string?> ignore) => new(Expand(select), Expand(ignore));

    /// <summary>Whether a rule's findings are wanted.</summary>
    public bool Includes(RuleDescriptor rule) =>
        (_selected is null || _selected.Contains(rule.Code)) && (_ignored is null || !_ignored.Contains(rule.Code));

    private static FrozenSet<string>? Expand(IReadOnlyCollection<string?> values)
    {
        if (values.Count == 0)
            return null;
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            foreach (var word in (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                AddMatches(word, codes);
        }

        return codes.ToFrozenSet(StringComparer.Ordinal);
    }

    private static void AddMatches(string word, HashSet<string> codes)
    {
        var before = codes.Count;
        var isKnown = false;
        foreach (var rule in RuleRegistry.All)
        {
            if (!Matches(rule.Descriptor, word))
                continue;
            codes.Add(rule.Descriptor.Code);
            isKnown = true;
        }

        if (!isKnown && before == codes.Count)
            throw RuleLookup.Unknown(word, RuleRegistry.All.Select(rule => rule.Descriptor.Category.ToString().ToLowerInvariant()));
    }

    private static bool Matches(RuleDescriptor rule, string word) =>
        RuleLookup.IsCalled(rule, word)
        || rule.Category.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)
        || (word.Length == 3 && rule.Code.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
