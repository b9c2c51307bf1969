namespace Clawlint.Schema;

/// <summary>What a value in a schema is.</summary>
public enum SchemaValueKind : byte
{
    /// <summary><c>null</c>.</summary>
    Null = 0,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}
