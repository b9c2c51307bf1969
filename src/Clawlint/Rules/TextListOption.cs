namespace Clawlint.Rules;

/// <summary>An option that is a list of texts; none where the settings do not say.</summary>
/// <param name="Name">The key in the settings.</param>
/// <param name="Summary">What it does, in a sentence.</param>
public sealed record TextListOption(string Name, string Summary) : RuleOption(Name, Summary);
