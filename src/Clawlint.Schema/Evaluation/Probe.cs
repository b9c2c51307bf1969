namespace Clawlint.Schema.Evaluation;

/// <summary>A question that is tried before something is concluded from it: the goals above its height belong to the attempt at hand.</summary>
internal struct Probe
{
    /// <summary>What the attempts are for.</summary>
    public SchemaKeyword Keyword;

    /// <summary>The schema that has the keyword.</summary>
    public int Schema;

    /// <summary>The value that it applies to.</summary>
    public int Instance;

    /// <summary>The list of branches; for <c>contains</c> the schema of an element.</summary>
    public int Operand;

    /// <summary>The branch to try next; for <c>contains</c> the element.</summary>
    public int Next;

    /// <summary>How many branches held.</summary>
    public int Matches;

    /// <summary>Number of goals that were there before.</summary>
    public int Height;
}
