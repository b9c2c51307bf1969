using Clawlint.Rules;

namespace Clawlint.Cli.Checking;

/// <summary>The values of <c>--select</c> and <c>--ignore</c>: codes, names, categories, beginnings of codes (<c>CL2</c>).</summary>
internal static class RuleWords
{
    /// <summary>Reads an option's values, each a list with commas; null where it was not given.</summary>
    /// <exception cref="UsageException">A word means no rule.</exception>
    public static IReadOnlyList<string>? Read(IReadOnlyCollection<string?> values)
    {
        if (values.Count == 0)
            return null;
        var words = values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        return words.Find(word => RuleNames.FindAll(word).Count == 0) is { } unknown ? throw RuleLookup.Unknown(unknown, RuleNames.Categories) : words;
    }
}
