namespace Clawlint.Syntax.Recovery;

/// <summary>What is known around a line that is judged.</summary>
/// <param name="HasBareKeys">The file writes keys without quotes.</param>
/// <param name="IsFollowedByClose">The next token after the line closes a container, or the text ends.</param>
/// <param name="IsCut">The line goes on, but only its beginning is judged.</param>
internal readonly record struct LineSurroundings(bool HasBareKeys, bool IsFollowedByClose, bool IsCut);
