using Clawlint.Config;

namespace Clawlint.Schema.Evaluation;

/// <summary>JSON Schema's equality: by value, members in any order, 1 and 1.0 the same.</summary>
internal static class ValueComparer
{
    /// <summary>Whether a config's value equals a schema's. As deep as the schema's value, which is bounded.</summary>
    public static bool AreEqual(ConfigNode node, SchemaValue value)
    {
        switch (node.Kind)
        {
            case ConfigKind.Unknown:
                return true;
            case ConfigKind.Null:
                return value.Kind == SchemaValueKind.Null;
            case ConfigKind.True:
                return value.Kind == SchemaValueKind.True;
            case ConfigKind.False:
                return value.Kind == SchemaValueKind.False;
            case ConfigKind.Number:
                return node.AsNumber() == value.AsNumber();
            case ConfigKind.String:
                Span<char> buffer = stackalloc char[Instance.BufferLength];
                return value.IsString(node.GetString(buffer));
            case ConfigKind.Array:
                return value.Kind == SchemaValueKind.Array && AreElementsEqual(node, value);
            default:
                return value.Kind == SchemaValueKind.Object && AreMembersEqual(node, value);
        }
    }

    /// <summary>Whether two values of a config are equal. Bounded: it keeps its own stack.</summary>
    public static bool AreEqual(ConfigNode left, ConfigNode right)
    {
        var pending = new Stack<(ConfigNode Left, ConfigNode Right)>();
        pending.Push((left, right));
        while (pending.TryPop(out var pair))
        {
            if (pair.Left.Kind != pair.Right.Kind || pair.Left.Kind == ConfigKind.Unknown)
                return false;
            if (!TryPushParts(pair.Left, pair.Right, pending))
                return false;
        }

        return true;
    }

    private static bool TryPushParts(ConfigNode left, ConfigNode right, Stack<(ConfigNode Left, ConfigNode Right)> pending)
    {
        switch (left.Kind)
        {
            case ConfigKind.Number:
                return left.AsNumber() == right.AsNumber();
            case ConfigKind.String:
                return left.AsString() == right.AsString();
            case ConfigKind.Object or ConfigKind.Array when left.Children.Count != right.Children.Count:
                return false;
            case ConfigKind.Object:
                foreach (var member in left.Children)
                {
                    var other = right[member.Name!];
                    if (other.IsMissing)
                        return false;
                    pending.Push((member, other));
                }

                return true;
            case ConfigKind.Array:
                var elements = right.Children.GetEnumerator();
                foreach (var element in left.Children)
                {
                    elements.MoveNext();
                    pending.Push((element, elements.Current));
                }

                return true;
            default:
                return true;
        }
    }

    private static bool AreElementsEqual(ConfigNode node, SchemaValue value)
    {
        var index = 0;
        foreach (var element in node.Children)
        {
            if (index >= value.Count || !AreEqual(element, value.GetElement(index++)))
                return false;
        }

        return index == value.Count;
    }

    private static bool AreMembersEqual(ConfigNode node, SchemaValue value)
    {
        if (node.Children.Count != value.Count)
            return false;
        for (var i = 0; i < value.Count; i++)
        {
            var (name, expected) = value.GetMember(i);
            var member = node[name];
            if (member.IsMissing || !AreEqual(member, expected))
                return false;
        }

        return true;
    }
}
