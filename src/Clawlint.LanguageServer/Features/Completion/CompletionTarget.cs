namespace Clawlint.LanguageServer.Features.Completion;

/// <summary>What may be written at a place.</summary>
public enum CompletionTarget
{
    /// <summary>Nothing: the place lies in a comment or outside the config.</summary>
    None = 0,

    /// <summary>A member's key.</summary>
    Key,

    /// <summary>A member's value.</summary>
    Value,

    /// <summary>An element of an array.</summary>
    Element,
}
