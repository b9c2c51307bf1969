namespace Clawlint.Syntax.Recovery;

/// <summary>What the grammar wants next.</summary>
internal enum Expectation : byte
{
    /// <summary>A value: at the start, after a colon, or in an array.</summary>
    Value,

    /// <summary>A key, or the brace that closes the object.</summary>
    Key,

    /// <summary>A colon after a key.</summary>
    Colon,

    /// <summary>A comma or a closing bracket after a value.</summary>
    Separator,
}
