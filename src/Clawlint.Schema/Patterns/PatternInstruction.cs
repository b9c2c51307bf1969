namespace Clawlint.Schema.Patterns;

/// <summary>One step of a compiled pattern.</summary>
internal readonly record struct PatternInstruction(PatternOperation Operation, int X = 0, int Y = 0, CharacterSet? Set = null)
{
    /// <summary>The most steps of a program: counted repetition is unfolded.</summary>
    public const int MaxProgramLength = 50_000;
}
