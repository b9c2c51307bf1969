namespace Clawlint.Syntax.Editing;

/// <summary>What is to happen in one object or array: what becomes of its children, and what is put between them.</summary>
internal sealed class ContainerEdit : IEntryReceiver
{
    private readonly Dictionary<int, string> _newNames = [];

    public ContainerEdit(SyntaxNode container)
    {
        Container = container;
        Gaps = ContainerGaps.Of(container);
        Fates = new ChildFate[Gaps.Children.Length];
    }

    public SyntaxNode Container { get; }

    public ContainerGaps Gaps { get; }

    public ChildFate[] Fates { get; }

    /// <summary>The new entries and the child that each stands before; the number of children for the end.</summary>
    public List<(int Before, NewEntry Entry)> Entries { get; } = [];

    public ContainerEdit Home => this;

    /// <summary>True where neither a child nor a new entry is left.</summary>
    public bool IsEmptied => Entries.Count == 0 && Array.TrueForAll(Fates, fate => fate is not (ChildFate.Kept or ChildFate.CommentedOut));

    public int IndexOf(SyntaxNode child)
    {
        var index = Array.BinarySearch(Gaps.Children, child, Comparer<SyntaxNode>.Create((left, right) => left.Index.CompareTo(right.Index)));
        return index >= 0 ? index : throw new ArgumentException("The node is no child of this container.", nameof(child));
    }

    public void Add(NewEntry entry) => Entries.Add((Gaps.Children.Length, entry));

    public void Rename(int child, string newName) => _newNames[child] = newName;

    /// <summary>A member's name after the edits.</summary>
    public string NameOf(int child) => _newNames.TryGetValue(child, out var name) ? name : new MemberSyntax(Gaps.Children[child]).Name;

    public NewEntry? FindNew(string name) => Entries.FindLast(entry => entry.Entry.Name == name).Entry;

    public MemberSyntax FindKept(string name)
    {
        for (var i = Fates.Length - 1; i >= 0; i--)
        {
            if (Fates[i] is ChildFate.Kept or ChildFate.Emptied && NameOf(i) == name)
                return new MemberSyntax(Gaps.Children[i]);
        }

        return default;
    }

    /// <summary>The keys that get another name.</summary>
    public IEnumerable<(MemberSyntax Member, string NewName)> Renamings() =>
        _newNames.Select(pair => (new MemberSyntax(Gaps.Children[pair.Key]), pair.Value));

    /// <summary>The comments that belong to a child and stand after it, without its comma and the white space around that.</summary>
    public string TrailingText(int child)
    {
        var text = Container.Tree.Text;
        var gap = Gaps[child + 1];
        if (!gap.HasComma)
            return text.GetString(TextSpan.FromBounds(gap.Start, gap.OwnedEnd));
        var before = text.GetString(TextSpan.FromBounds(gap.Start, BlankBefore(gap.Start, gap.Comma)));
        return before + text.GetString(TextSpan.FromBounds(gap.Comma + 1, gap.OwnedEnd));
    }

    /// <summary>Where the white space before an offset begins.</summary>
    public int BlankBefore(int start, int end)
    {
        foreach (var piece in Enumerable.Reverse(GapScanner.Scan(Container.Tree.Text.Bytes, start, end)))
        {
            if (!piece.IsBlank)
                return piece.End;
        }

        return start;
    }
}
