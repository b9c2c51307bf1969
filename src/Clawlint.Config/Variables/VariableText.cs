namespace Clawlint.Config.Variables;

/// <summary>A string after variables were put in.</summary>
/// <param name="Text">The string.</param>
/// <param name="HoldsValue">True when a variable's value is in it, which counts as a secret.</param>
internal readonly record struct VariableText(string Text, bool HoldsValue);
