namespace Clawlint.Rules;

/// <summary>All rules, a line each.</summary>
public static class RuleRegistry
{
    /// <summary>The rules in the order of their codes.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
    ];
}
