namespace Clawlint.Syntax.Editing;

/// <summary>A member or element that comes from elsewhere, with its comments and formatting.</summary>
/// <param name="source">The container that it leaves.</param>
/// <param name="child">Which child of that it is.</param>
/// <param name="destination">The container of the tree that it ends up in.</param>
/// <param name="name">Its name there; null for an element.</param>
/// <param name="foreign">The editor of the file that it comes from; null where that is the same file.</param>
internal sealed class MovedEntry(ContainerEdit source, int child, ContainerEdit destination, string? name, SyntaxEditor? foreign = null) : NewEntry
{
    /// <summary>The container that it goes to.</summary>
    public ContainerEdit Destination => destination;

    /// <summary>The member or element.</summary>
    public SyntaxNode Node => source.Gaps.Children[child];

    /// <summary>Its value.</summary>
    public SyntaxNode Value => Node.Kind == SyntaxKind.Member ? new MemberSyntax(Node).Value : Node;

    /// <summary>Comments of an emptied object around the old place, which it takes along.</summary>
    public List<string> Salvaged { get; } = [];

    /// <summary>Comments of what it stands for from now on; behind its own.</summary>
    public List<string> Inherited { get; } = [];

    public override string? Name => name;

    public override EntryText Render(EditRenderer renderer, EditStyle style, string indentation, bool multiLine)
    {
        var text = Node.Tree.Text;
        var (before, after) = (source.Gaps[child], source.Gaps[child + 1]);
        var old = Lines.IndentationAt(text.Bytes, before.LeadStart);
        var leading = text.GetString(TextSpan.FromBounds(before.LeadStart, before.End));
        return new EntryText(
            Stack(Salvaged) + Indentation.Replace(leading, old, indentation, style.Unit) + Stack(Inherited),
            Indentation.Replace(Body(foreign?.CreateRenderer() ?? renderer, style), old, indentation, style.Unit),
            Indentation.Replace(source.TrailingText(child), old, indentation, style.Unit));

        string Stack(List<string> comments) => string.Concat(comments.Select(comment => comment + style.NewLine + indentation));
    }

    // A key comes or goes where an element becomes a member or a member an element; comments beside a key that goes stay.
    private string Body(EditRenderer renderer, EditStyle style)
    {
        if (Node.Kind != SyntaxKind.Member)
            return (name is null ? "" : style.FormatKey(name) + style.Colon) + renderer.TextOf(Node);
        if (name is not null)
            return renderer.TextOf(Node);
        var comments = GapScanner.Scan(Node.Tree.Text.Bytes, new MemberSyntax(Node).Key.Span.End, Value.Span.Start).Where(piece => piece.IsComment);
        return string.Concat(comments.Select(piece => Node.Tree.Text.GetString(TextSpan.FromBounds(piece.Start, piece.End)) + style.NewLine)) + renderer.TextOf(Value);
    }
}
