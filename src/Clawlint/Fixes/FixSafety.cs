namespace Clawlint.Fixes;

/// <summary>Whether a fix may be applied without asking. Ordered: a smaller value is safer.</summary>
public enum FixSafety : byte
{
    /// <summary>The same meaning for the target release (for a rejected file: what its writer evidently meant); nothing lost, no access opened, comments kept.</summary>
    Safe = 0,

    /// <summary>Probably meant; needs opt-in.</summary>
    Unsafe,

    /// <summary>Advice; never applied.</summary>
    Manual,
}
