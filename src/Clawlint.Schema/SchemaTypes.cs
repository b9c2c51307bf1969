namespace Clawlint.Schema;

/// <summary>The types of JSON Schema, as a set.</summary>
[Flags]
public enum SchemaTypes : byte
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary><c>null</c>.</summary>
    Null = 1,

    /// <summary><c>boolean</c>.</summary>
    Boolean = 2,

    /// <summary><c>object</c>.</summary>
    Object = 4,

    /// <summary><c>array</c>.</summary>
    Array = 8,

    /// <summary><c>number</c>.</summary>
    Number = 16,

    /// <summary><c>integer</c>: a number without fraction, <c>1.0</c> too.</summary>
    Integer = 32,

    /// <summary><c>string</c>.</summary>
    String = 64,

    /// <summary>All types.</summary>
    All = 127,
}
