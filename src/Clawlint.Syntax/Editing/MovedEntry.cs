namespace Clawlint.Syntax.Editing;

/// <summary>A member that comes from elsewhere in the tree, with its comments and formatting.</summary>
internal sealed class MovedEntry(ContainerEdit source, int child, ContainerEdit destination, string? newName) : NewEntry
{
    /// <summary>The member's old place.</summary>
    public ContainerEdit Source => source;

    /// <summary>The container that it goes to.</summary>
    public ContainerEdit Destination => destination;

    public MemberSyntax Member => new(source.Gaps.Children[child]);

    /// <summary>Comments of an emptied object around the member's old place, which it takes along.</summary>
    public List<string> Salvaged { get; } = [];

    public override string Name => newName ?? source.NameOf(child);

    /// <summary>The name that the key has to be given; null where it stays.</summary>
    public string? NewName => newName;

    public override EntryText Render(EditRenderer renderer, EditStyle style, string indentation, bool multiLine)
    {
        var text = Member.Node.Tree.Text;
        var (before, after) = (source.Gaps[child], source.Gaps[child + 1]);
        var old = Lines.IndentationAt(text.Bytes, before.LeadStart);
        var leading = text.GetString(TextSpan.FromBounds(before.LeadStart, before.End));
        return new EntryText(
            SalvagedLines(style, indentation) + Indentation.Replace(leading, old, indentation, style.Unit),
            Indentation.Replace(renderer.TextOf(Member.Node), old, indentation, style.Unit),
            Indentation.Replace(source.TrailingText(child), old, indentation, style.Unit));

        string SalvagedLines(EditStyle style, string indentation) =>
            string.Concat(Salvaged.Select(comment => comment + style.NewLine + indentation));
    }
}
