using Clawlint.Syntax;

namespace Clawlint.Secrets;

/// <summary>Finds the values of a tree that stand at secret paths.</summary>
internal static class SecretNodes
{
    /// <summary>The spans of the values, without quotes, in the order of the text.</summary>
    public static List<TextSpan> Find(SyntaxTree tree)
    {
        var spans = new List<TextSpan>();
        for (var i = 0; i < tree.NodeCount; i++)
        {
            var node = tree.GetNode(i);
            if (IsCandidate(node) && IsAtSecretPath(node) && ContentOf(node) is { IsEmpty: false } content)
                spans.Add(content);
        }

        return spans;
    }

    /// <summary>True for a scalar that stands at a secret path and is not a reference or placeholder.</summary>
    public static bool IsSecret(SyntaxNode node) => IsCandidate(node) && IsAtSecretPath(node);

    private static bool IsCandidate(SyntaxNode node)
    {
        if (node.IsKey)
            return false;
        return node.Kind switch
        {
            SyntaxKind.String => !Placeholder.IsPlaceholder(node.GetStringValue()),
            SyntaxKind.Number => true,
            SyntaxKind.Opaque => !Placeholder.IsPlaceholder(node.Text.Trim()),
            _ => false,
        };
    }

    // The name of the member decides, or that of a member around it: all that lies in a secret object or array is secret,
    // except in a reference to one ({ source, provider, id }).
    private static bool IsAtSecretPath(SyntaxNode node)
    {
        var steps = new List<string>();
        var (at, depth) = (node, 0);
        for (; !at.Parent.IsMissing; at = at.Parent)
        {
            if (at.Parent.Kind == SyntaxKind.Array)
                steps.Add("[]");
            if (at.Kind != SyntaxKind.Member)
                continue;
            var name = new MemberSyntax(at).Name;
            steps.Add(name);
            var isReference = depth > 0 && IsSecretReference(new MemberSyntax(at).Value);
            if (isReference)
                return false;
            if (SecretNames.IsSecret(name) || (depth == 1 && SecretNames.HoldsSecrets(name)))
                return true;
            depth++;
        }

        steps.Reverse();
        return SecretPaths.Contains(steps);
    }

    private static bool IsSecretReference(SyntaxNode value)
    {
        var target = new ObjectSyntax(value);
        return value.Kind == SyntaxKind.Object && !target.Find("source").IsMissing && !target.Find("id").IsMissing;
    }

    private static TextSpan ContentOf(SyntaxNode node)
    {
        var text = node.Tree.Text.Bytes;
        var (start, end) = (node.Span.Start, node.Span.End);
        if (node.Kind != SyntaxKind.String)
            return node.Span;
        var isQuoted = end > start && text[start] is (byte)'"' or (byte)'\'';
        if (isQuoted && end - start > 1 && text[end - 1] == text[start])
            end--;
        return TextSpan.FromBounds(isQuoted ? start + 1 : start, end);
    }
}
