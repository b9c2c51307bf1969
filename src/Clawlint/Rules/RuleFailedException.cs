namespace Clawlint.Rules;

/// <summary>A rule broke: a mistake of this program, never of the config.</summary>
public sealed class RuleFailedException : Exception
{
    /// <summary>Names the rule and what it threw.</summary>
    public RuleFailedException(string ruleName, Exception innerException)
        : base($"The rule {ruleName} failed ({innerException.GetType().Name}). This is a mistake in clawlint, not in your config.", innerException) =>
        RuleName = ruleName;

    /// <summary>The rule's name.</summary>
    public string RuleName { get; }
}
