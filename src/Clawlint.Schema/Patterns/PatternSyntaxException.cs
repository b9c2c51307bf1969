namespace Clawlint.Schema.Patterns;

/// <summary>A pattern is not an ECMAScript regular expression, or asks for what the matcher lacks.</summary>
internal sealed class PatternSyntaxException : Exception
{
    public PatternSyntaxException(string message, int offset)
        : base(message) => Offset = offset;

    /// <summary>The offset in the pattern, in UTF-16 units.</summary>
    public int Offset { get; }
}
