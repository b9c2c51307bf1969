using System.Collections.Immutable;
using Clawlint.Syntax;

namespace Clawlint.Fixes;

/// <summary>Replaces a range of a file's text.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Edit">The range, in offsets of the text that was analysed, and what stands there afterwards.</param>
public sealed record EditOperation(string Path, TextEdit Edit) : FixOperation(Path)
{
    /// <summary>The edits of one file as operations.</summary>
    public static ImmutableArray<FixOperation> FromEdits(SyntaxTree tree, ImmutableArray<TextEdit> edits) =>
        [.. edits.Select(edit => new EditOperation(tree.Text.Path, edit))];
}
