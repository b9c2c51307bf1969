using System.Collections.Immutable;
using Clawlint.Syntax;

namespace Clawlint.Fixes;

/// <summary>What fixes do to the text of an included file.</summary>
/// <param name="Text">The text.</param>
/// <param name="Edits">The edits, sorted.</param>
internal sealed record IncludedEdits(SourceText Text, ImmutableArray<TextEdit> Edits);
