namespace Clawlint.Rules;

/// <summary>Something about a rule that settings can change: <c>rules: { "auth-secret-short": { minLength: 32 } }</c>. None changes what OpenClaw makes of a config.</summary>
/// <param name="Name">The key in the settings.</param>
/// <param name="Summary">What it does, in a sentence.</param>
public abstract record RuleOption(string Name, string Summary);
