using System.Text;

namespace Clawlint.Syntax.Editing;

/// <summary>How the members or elements of a container are laid out.</summary>
/// <param name="IsMultiLine">True where they stand on lines of their own.</param>
/// <param name="HasTrailingComma">True where the last one has a comma.</param>
/// <param name="InlineSpace">What stands between two of them on one line; null where that is not seen.</param>
/// <param name="InlinePadding">What stands between the bracket and the first one on its line; null where that is not seen.</param>
internal readonly record struct ContainerLayout(bool IsMultiLine, bool HasTrailingComma, string? InlineSpace, string? InlinePadding)
{
    public static ContainerLayout Of(SyntaxNode container) => Of(container, ContainerGaps.Of(container));

    public static ContainerLayout Of(SyntaxNode container, ContainerGaps gaps)
    {
        var bytes = container.Tree.Text.Bytes;
        var count = gaps.Children.Length;
        if (count == 0)
            return new ContainerLayout(HasLineBreak(bytes, gaps[0]) || IsMultiLineWhenOpened(container), HasTrailingComma: false, null, null);

        // Where the opening brace is missing, the line of the first member speaks for it.
        var opensLine = gaps.OpenEnd == container.Span.Start && container.Parent.IsMissing;
        var isMultiLine = opensLine || HasLineBreak(bytes, gaps[0]) || (count > 1 && HasLineBreak(bytes, gaps[count - 1]));
        var space = count > 1 ? Blank(container, gaps[1].Free) : null;
        return new ContainerLayout(isMultiLine, gaps[count].HasComma, space, Blank(container, gaps[0].Free));
    }

    // An empty container on a line with its siblings is opened on that line; all others are opened over several lines.
    private static bool IsMultiLineWhenOpened(SyntaxNode container)
    {
        for (var node = container.Parent; !node.IsMissing; node = node.Parent)
        {
            if (node.Kind is SyntaxKind.Object or SyntaxKind.Array)
                return Of(node).IsMultiLine;
        }

        return true;
    }

    private static bool HasLineBreak(ReadOnlySpan<byte> bytes, Gap gap) => GapScanner.Scan(bytes, gap.Start, gap.End).Exists(piece => piece.Kind == SyntaxKind.EndOfLine);

    private static string? Blank(SyntaxNode container, TextSpan span)
    {
        var bytes = container.Tree.Text.Bytes.Slice(span.Start, span.Length);
        return bytes.IndexOfAnyExcept((byte)' ') < 0 ? Encoding.ASCII.GetString(bytes) : null;
    }
}
