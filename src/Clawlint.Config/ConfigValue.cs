namespace Clawlint.Config;

/// <summary>The row of one value: all that the tree keeps of it. Names, scalars and spans are read from the syntax when asked for.</summary>
/// <param name="syntax">Index of the syntax node; that of the member where a member has no value.</param>
/// <param name="parent">Index of the object or array around; -1 at the root.</param>
internal struct ConfigValue(int syntax, int parent)
{
    public readonly int Syntax = syntax;
    public readonly int Parent = parent;

    /// <summary>Index after the last value beneath; a value without children ends right after itself.</summary>
    public int End;
}
