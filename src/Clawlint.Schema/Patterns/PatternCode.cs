namespace Clawlint.Schema.Patterns;

/// <summary>A run of steps that reads the text in one direction: the pattern itself or the inside of a lookaround.</summary>
/// <param name="Instructions">The steps; the first is the entry.</param>
/// <param name="Backward">Whether it reads from the end of the text towards its start.</param>
internal sealed record PatternCode(PatternInstruction[] Instructions, bool Backward);
