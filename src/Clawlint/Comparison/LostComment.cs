using Clawlint.Syntax;

namespace Clawlint.Comparison;

/// <summary>A comment of the old text that the new one does not have.</summary>
/// <param name="Text">The old text.</param>
/// <param name="Span">Where it stands there.</param>
public sealed record LostComment(SourceText Text, TextSpan Span);
