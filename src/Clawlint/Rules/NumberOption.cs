namespace Clawlint.Rules;

/// <summary>An option that is a whole number.</summary>
/// <param name="Name">The key in the settings.</param>
/// <param name="Summary">What it does, in a sentence.</param>
/// <param name="Default">The number where the settings do not say.</param>
/// <param name="Minimum">The least that it can be.</param>
public sealed record NumberOption(string Name, string Summary, int Default, int Minimum) : RuleOption(Name, Summary);
