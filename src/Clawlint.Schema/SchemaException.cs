namespace Clawlint.Schema;

/// <summary>A text is not a JSON Schema that can be used.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public SchemaException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong, and what brought it to light.</summary>
    public SchemaException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
