namespace Clawlint.Comparison;

/// <summary>What became of a value.</summary>
public enum ValueChangeKind : byte
{
    /// <summary>It is nowhere in the new config.</summary>
    Lost = 0,

    /// <summary>It stands at another path.</summary>
    Moved,

    /// <summary>Another value stands at its path.</summary>
    Changed,

    /// <summary>It was a reference to a variable, and now a value stands there for all to read.</summary>
    BecameLiteral,

    /// <summary>It named a file to include, and now what that file holds stands there.</summary>
    IncludeFlattened,

    /// <summary>It is new.</summary>
    Added,
}
