using System.Collections.Immutable;
using Clawlint.Syntax;

namespace Clawlint.Fixes;

/// <summary>Several fixes of one text, applied together.</summary>
/// <param name="Text">The text afterwards.</param>
/// <param name="Edits">The edits, sorted; none where the text was replaced as a whole.</param>
/// <param name="IsRecoded">True where it was.</param>
/// <param name="FileOperations">What else they want done.</param>
internal sealed record CombinedFix(
    SourceText Text,
    ImmutableArray<TextEdit> Edits,
    bool IsRecoded,
    ImmutableArray<FixOperation> FileOperations)
{
    /// <summary>What they do to the files that the config includes.</summary>
    public ImmutableArray<IncludedEdits> Included { get; init; } = [];

    /// <summary>True where no text changes.</summary>
    public bool KeepsTexts => Edits.IsEmpty && !IsRecoded && Included.IsEmpty;

    /// <summary>The paths to which values were moved.</summary>
    public ImmutableArray<string> MovedTo { get; init; } = [];
}
