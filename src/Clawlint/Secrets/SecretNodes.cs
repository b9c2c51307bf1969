using Clawlint.Syntax;

namespace Clawlint.Secrets;

/// <summary>Finds the values of a tree that stand at secret paths.</summary>
internal sealed class SecretNodes
{
    private readonly Dictionary<int, Surroundings> _containers = [];

    /// <summary>The spans of the values, without quotes, in the order of the text.</summary>
    public static List<TextSpan> Find(SyntaxTree tree)
    {
        var nodes = new SecretNodes();
        var spans = new List<TextSpan>();
        for (var i = 0; i < tree.NodeCount; i++)
        {
            var node = tree.GetNode(i);
            if (nodes.Contains(node) && ContentOf(node) is { IsEmpty: false } content)
                spans.Add(content);
        }

        return spans;
    }

    /// <summary>True for a value that is a credential or holds one.</summary>
    public static bool HoldsAny(SyntaxNode value)
    {
        var nodes = new SecretNodes();
        for (var i = value.Index; i < value.Tree.NodeCount && value.Tree.GetNode(i) is var node && value.Span.Contains(node.Span); i++)
        {
            if (nodes.Contains(node))
                return true;
        }

        return false;
    }

    /// <summary>True for a scalar that stands at a secret path and is not a reference or placeholder. Remembers what it learns of the tree.</summary>
    public bool Contains(SyntaxNode node)
    {
        if (node.IsKey || node.Kind is not (SyntaxKind.String or SyntaxKind.Number or SyntaxKind.Opaque) || !IsAtSecretPath(node))
            return false;
        return node.Kind == SyntaxKind.Number ? !IsCount(node) : !Placeholder.IsPlaceholder(node.Kind == SyntaxKind.String ? node.GetStringValue() : node.Text.Trim());
    }

    // So many tokens of text, unless they are those that somebody signs in with.
    private static bool IsCount(SyntaxNode number) =>
        PlaceOf(number) is { Step: "tokens" } place && !PlaceOf(place.Container).Step.Contains("auth", StringComparison.OrdinalIgnoreCase);

    private bool IsAtSecretPath(SyntaxNode node)
    {
        var (container, step) = PlaceOf(node);
        if (container.IsMissing)
            return false;
        var around = SurroundingsOf(container);
        return around.IsSecret
            || (step != "[]" && (around.HoldsSecrets || SecretNames.IsSecret(step)))
            || SecretPaths.Contains([.. around.Steps, step]);
    }

    // The object or array around a value, and the step from there.
    private static (SyntaxNode Container, string Step) PlaceOf(SyntaxNode value) =>
        value.Parent is { IsMissing: false, Kind: SyntaxKind.Member } member ? (member.Parent, new MemberSyntax(member).Name) : (value.Parent, "[]");

    // Parents first, without recursion: a tree may be deep.
    private Surroundings SurroundingsOf(SyntaxNode container)
    {
        var open = new Stack<SyntaxNode>();
        for (var at = container; !at.IsMissing && !_containers.ContainsKey(at.Index); at = PlaceOf(at).Container)
            open.Push(at);
        while (open.TryPop(out var next))
            _containers[next.Index] = Look(next);
        return _containers[container.Index];
    }

    // All that lies in a secret object or array is secret, except in a reference to one ({ source, provider, id }).
    private Surroundings Look(SyntaxNode container)
    {
        var (parent, step) = PlaceOf(container);
        if (parent.IsMissing)
            return new Surroundings([], IsSecret: false, HoldsSecrets: false);
        var around = _containers[parent.Index];
        var isNamed = step != "[]";
        var isSecret = around.IsSecret || (isNamed && SecretNames.IsSecret(step));
        return new Surroundings(
            around.Steps.Length < SecretPaths.LongestPath ? [.. around.Steps, step] : around.Steps,
            isSecret && !IsSecretReference(container),
            isNamed && SecretNames.HoldsSecrets(step));
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

    private sealed record Surroundings(string[] Steps, bool IsSecret, bool HoldsSecrets);
}
