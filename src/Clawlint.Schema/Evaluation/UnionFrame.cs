namespace Clawlint.Schema.Evaluation;

/// <summary>A failed union whose nearest branch is being reported: the goals above the height belong to it.</summary>
internal readonly record struct UnionFrame(int Schema, int Instance, int Height);
