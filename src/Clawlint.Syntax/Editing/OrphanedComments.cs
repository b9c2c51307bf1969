namespace Clawlint.Syntax.Editing;

/// <summary>The comments that are left without what they belonged to.</summary>
internal static class OrphanedComments
{
    /// <summary>Those in and at a member or an element that is removed.</summary>
    public static IEnumerable<string> Of(ContainerEdit parent, int child)
    {
        var tree = parent.Container.Tree;
        return tree.GetTrivia(TextSpan.FromBounds(parent.Gaps[child].LeadStart, parent.Gaps[child + 1].OwnedEnd))
            .Where(static trivia => trivia.IsComment)
            .Select(trivia => tree.Text.GetString(trivia.Span));
    }

    /// <summary>Those in and at a member whose object has lost all its members.</summary>
    public static List<string> Of(ContainerEdit parent, int child, ContainerEdit emptied)
    {
        var member = parent.Gaps.Children[child];
        var (before, after) = (parent.Gaps[child], parent.Gaps[child + 1]);
        var comments = new List<string>();
        Add(before.LeadStart, member.Span.Start);
        Add(new MemberSyntax(member).Key.Span.End, emptied.Container.Span.Start);
        Add(emptied.Gaps.OpenEnd, emptied.Gaps[0].OwnedEnd);
        for (var i = 0; i <= emptied.Gaps.Children.Length; i++)
            Add(emptied.Gaps[i].Free.Start, emptied.Gaps[i].Free.End);
        Add(member.Span.End, after.OwnedEnd);
        return comments;

        void Add(int start, int end) =>
            comments.AddRange(GapScanner.Scan(member.Tree.Text.Bytes, start, Math.Max(start, end))
                .Where(piece => piece.IsComment)
                .Select(piece => member.Tree.Text.GetString(TextSpan.FromBounds(piece.Start, piece.End))));
    }
}
