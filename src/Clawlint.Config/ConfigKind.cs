namespace Clawlint.Config;

/// <summary>What a config value is.</summary>
public enum ConfigKind : byte
{
    /// <summary>No value: the kind of a <c>default</c> handle.</summary>
    Missing = 0,

    /// <summary>An object; a duplicate key counts once, with its last value.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number, as JavaScript reads it.</summary>
    Number,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary>A value that cannot be known (template markers, text that no recovery understood). No type or required finding rests on it.</summary>
    Unknown,
}
