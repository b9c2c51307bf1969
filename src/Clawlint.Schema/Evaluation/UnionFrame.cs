namespace Clawlint.Schema.Evaluation;

/// <summary>A failed union whose nearest branches are being reported, one after the other: the goals above the height belong to the branch at hand.</summary>
internal struct UnionFrame
{
    /// <summary>The keyword: <see cref="SchemaKeyword.AnyOf"/> or <see cref="SchemaKeyword.OneOf"/>.</summary>
    public SchemaKeyword Keyword;

    /// <summary>The schema that has the keyword.</summary>
    public int Schema;

    /// <summary>The value that it applies to.</summary>
    public int Instance;

    /// <summary>Number of goals that were there before.</summary>
    public int Height;

    /// <summary>The branches that are equally near.</summary>
    public List<SchemaNode> Branches;

    /// <summary>The branch to report next.</summary>
    public int Next;

    /// <summary>Number of errors that were there before.</summary>
    public int FirstError;

    /// <summary>What the branches so far agree on.</summary>
    public List<SchemaError>? Shared;
}
