namespace Clawlint.Schema.Patterns;

/// <summary>A condition on a place in the text that consumes nothing.</summary>
internal enum AnchorKind : byte
{
    /// <summary><c>^</c>: the start of the text.</summary>
    Start,

    /// <summary><c>$</c>: the very end of the text; a final newline is not skipped.</summary>
    End,

    /// <summary><c>\b</c>.</summary>
    WordBoundary,

    /// <summary><c>\B</c>.</summary>
    NotWordBoundary,
}
