namespace Clawlint.Syntax.Storage;

/// <summary>What a row says beside its kind, in four bits.</summary>
[Flags]
internal enum NodeFlags : byte
{
    None = 0,

    /// <summary>The node is a key.</summary>
    Key = 1,

    /// <summary>A string or identifier holds backslashes: its value is not its text.</summary>
    Escaped = 2,

    /// <summary>What should come last is not there: a key has no value, a container no closing bracket in the text.</summary>
    Unfinished = 4,

    /// <summary>
    /// What delimits the node is not what it should be: a container has no opening bracket in the text;
    /// a string's delimiters are not two plain quotes, and the tree's table of recovered strings says where its content is.
    /// </summary>
    Recovered = 8,
}
