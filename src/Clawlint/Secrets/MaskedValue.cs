namespace Clawlint.Secrets;

/// <summary>A text that may be shown.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsMasked">True where a secret in it is hidden.</param>
public readonly record struct MaskedValue(string Text, bool IsMasked);
