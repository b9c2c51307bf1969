using Clawlint.Syntax;

namespace Clawlint.Comparison;

/// <summary>A comment of the old text that the new one does not have.</summary>
/// <param name="Tree">The old text. The comment may hold secrets: mask it.</param>
/// <param name="Span">Where it stands there.</param>
public sealed record LostComment(SyntaxTree Tree, TextSpan Span)
{
    /// <summary>The line that it begins on, from 1.</summary>
    public int Line => Tree.Text.GetPosition(Span.Start).Line;
}
