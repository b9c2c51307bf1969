namespace Clawlint.Schema;

/// <summary>Whether a value satisfies a schema.</summary>
public enum SchemaResult : byte
{
    /// <summary>It does not.</summary>
    Invalid = 0,

    /// <summary>It does.</summary>
    Valid,

    /// <summary>Not known: the schema asks for more steps than the bound allows.</summary>
    Undecided,
}
