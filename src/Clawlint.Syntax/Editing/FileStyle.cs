namespace Clawlint.Syntax.Editing;

/// <summary>The habits of a whole file.</summary>
/// <param name="Unit">One step of indentation; two spaces where the file shows none.</param>
/// <param name="OneLineArrays">Whether its first array of scalars stands on one line; true where there is none.</param>
/// <param name="Quote">The quote around its first text that is no key; a double one where there is none.</param>
internal sealed record FileStyle(string Unit, bool OneLineArrays, char Quote)
{
    public static FileStyle Of(SyntaxTree tree)
    {
        string? unit = null;
        bool? oneLineArrays = null;
        char? quote = null;
        for (var i = 0; i < tree.NodeCount && (unit is null || oneLineArrays is null || quote is null); i++)
        {
            var node = tree.GetNode(i);
            quote ??= node.IsKey ? null : EditStyle.QuoteOf(node);
            if (node.Kind is SyntaxKind.Object or SyntaxKind.Array)
            {
                unit ??= UnitOf(node);
                oneLineArrays ??= IsOneLineArray(node);
            }
        }

        return new FileStyle(unit ?? "  ", oneLineArrays ?? true, quote ?? '"');
    }

    private static string? UnitOf(SyntaxNode container)
    {
        var bytes = container.Tree.Text.Bytes;
        var outer = Lines.IndentationAt(bytes, container.Span.Start);
        foreach (var child in container.Children)
        {
            var inner = Lines.IndentationAt(bytes, child.Span.Start);
            if (Lines.BeginsAt(bytes, child.Span.Start) && inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal))
                return inner[outer.Length..];
        }

        return null;
    }

    private static bool? IsOneLineArray(SyntaxNode node)
    {
        if (node.Kind != SyntaxKind.Array)
            return null;
        var isEmpty = true;
        foreach (var element in node.Children)
        {
            isEmpty = false;
            if (element.Kind is SyntaxKind.Object or SyntaxKind.Array)
                return null;
        }

        return isEmpty ? null : !ContainerLayout.Of(node).IsMultiLine;
    }
}
