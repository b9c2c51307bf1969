using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Features.Completion;

/// <summary>Where the cursor is in the tree, and which text a proposal would replace.</summary>
/// <param name="Target">What may be written there.</param>
/// <param name="Container">The object or array around.</param>
/// <param name="Member">The member whose key or value is meant; missing for a new one.</param>
/// <param name="Replaced">The key or value that is replaced; empty where nothing is there yet.</param>
public readonly record struct CompletionPlace(CompletionTarget Target, SyntaxNode Container, MemberSyntax Member, TextSpan Replaced)
{
    /// <summary>The number of elements before the place, in an array.</summary>
    public int ElementIndex { get; private init; }

    /// <summary>Finds the place of an offset.</summary>
    public static CompletionPlace Find(SyntaxTree tree, int offset)
    {
        var container = FindContainer(tree, offset);
        if (container.IsMissing || IsInComment(tree, container, offset))
            return default;
        return container.Kind == SyntaxKind.Object ? InObject(new ObjectSyntax(container), offset) : InArray(new ArraySyntax(container), offset);
    }

    /// <summary>The innermost object or array with the offset between its brackets.</summary>
    private static SyntaxNode FindContainer(SyntaxTree tree, int offset)
    {
        var node = tree.FindNode(offset);
        if (node.IsMissing && !tree.Root.IsMissing && offset > tree.Root.Span.Start)
            node = LastOpen(tree.Root);
        while (!node.IsMissing && !IsWithin(node, offset))
            node = node.Parent;
        return node;
    }

    /// <summary>After the end of a text whose last containers are not closed, the innermost of them.</summary>
    private static SyntaxNode LastOpen(SyntaxNode root)
    {
        for (var node = root; ;)
        {
            var last = default(SyntaxNode);
            foreach (var child in node.Children)
                last = child.Kind == SyntaxKind.Member ? new MemberSyntax(child).Value : child;
            if (last.Kind is not (SyntaxKind.Object or SyntaxKind.Array) || IsClosed(last))
                return node;
            node = last;
        }
    }

    private static bool IsWithin(SyntaxNode node, int offset) =>
        node.Kind is SyntaxKind.Object or SyntaxKind.Array && offset > node.Span.Start && (offset < node.Span.End || !IsClosed(node));

    private static bool IsClosed(SyntaxNode node) =>
        !(node.Kind == SyntaxKind.Object ? new ObjectSyntax(node).CloseBrace : new ArraySyntax(node).CloseBracket).IsMissing;

    private static bool IsInComment(SyntaxTree tree, SyntaxNode container, int offset)
    {
        foreach (var trivia in tree.GetTrivia(container.Span))
        {
            if (trivia.Span.Start >= offset)
                break;

            // At the end of a line comment more typing belongs to it; after a block comment not.
            if (trivia.IsComment && (offset < trivia.Span.End || (trivia.Kind == SyntaxKind.LineComment && offset == trivia.Span.End)))
                return true;
        }

        return false;
    }

    private static CompletionPlace InObject(ObjectSyntax container, int offset)
    {
        foreach (var node in container.Members)
        {
            var member = new MemberSyntax(node);
            if (offset < member.Key.Span.Start)
                break;
            if (offset <= member.Key.Span.End)
                return new CompletionPlace(CompletionTarget.Key, container.Node, member, member.Key.Span);
            if (IsInValue(member, offset) is { } replaced)
                return new CompletionPlace(CompletionTarget.Value, container.Node, member, replaced);
        }

        return new CompletionPlace(CompletionTarget.Key, container.Node, default, new TextSpan(offset, 0));
    }

    /// <summary>The text of the value where the offset is in it, or where it would stand; null elsewhere.</summary>
    private static TextSpan? IsInValue(MemberSyntax member, int offset)
    {
        if (member.Colon.IsMissing || offset < member.Colon.Span.End)
            return null;
        if (!member.Value.IsMissing)
            return offset <= member.Value.Span.End ? offset < member.Value.Span.Start ? new TextSpan(offset, 0) : member.Value.Span : null;
        var end = member.Comma.IsMissing ? NextStart(member) : member.Comma.Span.Start;
        return offset <= end ? new TextSpan(offset, 0) : null;
    }

    private static int NextStart(MemberSyntax member)
    {
        var isNext = false;
        foreach (var sibling in member.Node.Parent.Children)
        {
            if (isNext)
                return sibling.Span.Start - 1;
            isNext = sibling == member.Node;
        }

        return member.Node.Parent.Span.End;
    }

    private static CompletionPlace InArray(ArraySyntax container, int offset)
    {
        var before = 0;
        foreach (var element in container.Elements)
        {
            if (offset < element.Span.Start)
                break;
            if (offset <= element.Span.End)
                return new CompletionPlace(CompletionTarget.Element, container.Node, default, element.Span) { ElementIndex = before };
            before++;
        }

        return new CompletionPlace(CompletionTarget.Element, container.Node, default, new TextSpan(offset, 0)) { ElementIndex = before };
    }
}
