using System.Collections.Immutable;
using Clawlint.Syntax;

namespace Clawlint.Edits;

/// <summary>A file that edits have changed in memory.</summary>
/// <param name="Path">The full path without links of an included file; null for the config itself.</param>
/// <param name="Before">The old text.</param>
/// <param name="Edits">What leads to the new text: sorted, not overlapping, in offsets of the old one.</param>
/// <param name="After">The new text.</param>
public sealed record EditedFile(string? Path, SourceText Before, ImmutableArray<TextEdit> Edits, SourceText After);
