using Clawlint.Diagnostics;

namespace Clawlint.Rules;

/// <summary>What people call rules: a code, a name, and for several at once a category or the beginning of codes (<c>CL2</c>).</summary>
public static class RuleNames
{
    // "CL" and the category's digit.
    private const int CategoryCodeLength = 3;

    private static readonly Lazy<Dictionary<string, RuleDescriptor>> ByName = new(ReadNames);

    /// <summary>The words for categories: <c>syntax</c>, <c>schema</c> and so on.</summary>
    public static IReadOnlyList<string> Categories { get; } = [.. Enum.GetNames<RuleCategory>().Select(static name => name.ToLowerInvariant())];

    /// <summary>The rule with a code or name, in any case; null where there is none.</summary>
    public static RuleDescriptor? Find(string word) => ByName.Value.GetValueOrDefault(word);

    /// <summary>The rules that a word means: one by code or name, all of a category, all of a code's beginning; empty where it means none.</summary>
    public static IReadOnlyList<RuleDescriptor> FindAll(string word) => Find(word) is { } rule
        ? [rule]
        : [.. RuleRegistry.All.Select(static rule => rule.Descriptor).Where(rule => IsOfCategory(rule, word))];

    /// <summary>The word that was most likely meant; null where none is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="withCategories">Whether categories are possible there.</param>
    public static string? Nearest(string word, bool withCategories)
    {
        var names = RuleRegistry.All.Select(static rule => rule.Descriptor.Name);
        var codes = RuleRegistry.All.Select(static rule => rule.Descriptor.Code);
        return NearestWord.To(word, withCategories ? names.Concat(Categories) : names) ?? NearestWord.To(word.ToUpperInvariant(), codes);
    }

    private static bool IsOfCategory(RuleDescriptor rule, string word) =>
        rule.Category.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)
        || (word.Length == CategoryCodeLength && rule.Code.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, RuleDescriptor> ReadNames()
    {
        var names = new Dictionary<string, RuleDescriptor>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in RuleRegistry.All)
        {
            names.Add(rule.Descriptor.Code, rule.Descriptor);
            names.Add(rule.Descriptor.Name, rule.Descriptor);
        }

        return names;
    }
}
