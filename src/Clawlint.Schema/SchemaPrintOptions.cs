namespace Clawlint.Schema;

/// <summary>What <see cref="SchemaPrinter"/> writes.</summary>
[Flags]
public enum SchemaPrintOptions : byte
{
    /// <summary>Everything that JSON Schema can say, on one line.</summary>
    None = 0,

    /// <summary>Each member and element begins a line; lines are not indented.</summary>
    Lines = 1,

    /// <summary><c>patternFlags</c> beside patterns that have flags: no keyword of JSON Schema, but the compiler reads it.</summary>
    WithPatternFlags = 2,

    /// <summary>Neither titles nor descriptions.</summary>
    WithoutProse = 4,
}
