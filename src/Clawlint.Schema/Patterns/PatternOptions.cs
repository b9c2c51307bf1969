namespace Clawlint.Schema.Patterns;

/// <summary>The flags of an ECMAScript regular expression that change what it matches.</summary>
[Flags]
public enum PatternOptions : byte
{
    /// <summary>None: UTF-16 units, with the leniencies of ECMA-262's Annex B.</summary>
    None = 0,

    /// <summary><c>i</c>: case does not matter.</summary>
    IgnoreCase = 1,

    /// <summary><c>u</c>: code points, strict syntax, <c>\p{…}</c>.</summary>
    Unicode = 2,
}
