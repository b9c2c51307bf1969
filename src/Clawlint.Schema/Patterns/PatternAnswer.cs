namespace Clawlint.Schema.Patterns;

/// <summary>Whether a text matches a pattern.</summary>
public enum PatternAnswer : byte
{
    /// <summary>It does not.</summary>
    No = 0,

    /// <summary>It does.</summary>
    Yes,

    /// <summary>Not known: the step limit of a pattern with back-references was reached.</summary>
    Undecided,
}
