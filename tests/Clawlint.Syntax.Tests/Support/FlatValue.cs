using System.Globalization;

namespace Clawlint.Syntax.Tests.Support;

/// <summary>A tree's value as paths and scalars, so that two values can be compared outside a broken member.</summary>
internal static class FlatValue
{
    public static SortedDictionary<string, string> Of(SyntaxNode root)
    {
        var result = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!root.IsMissing)
            Add(root, "", result);
        return result;
    }

    /// <summary>The path of a value, member or key in the same form.</summary>
    public static string PathOf(SyntaxNode node)
    {
        var parent = node.Parent;
        if (parent.IsMissing)
            return "";
        if (node.Kind == SyntaxKind.Member)
            return PathOf(parent) + "/" + new MemberSyntax(node).Name;
        if (parent.Kind == SyntaxKind.Member)
            return PathOf(parent);
        var index = 0;
        foreach (var element in parent.Children)
        {
            if (element == node)
                break;
            index++;
        }

        return PathOf(parent) + "/" + index.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The first path outside <paramref name="broken"/> whose value differs; null where none does.</summary>
    public static string? FirstDifference(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual, string? broken)
    {
        foreach (var (path, value) in expected)
        {
            if (!IsWithin(path, broken) && actual.GetValueOrDefault(path) != value)
                return $"{path}: {value} became {actual.GetValueOrDefault(path) ?? "nothing"}";
        }

        return actual.Keys.FirstOrDefault(path => !IsWithin(path, broken) && !expected.ContainsKey(path)) is { } extra ? $"{extra} is new" : null;
    }

    private static bool IsWithin(string path, string? broken)
        => broken is not null && (path == broken || path.StartsWith(broken + "/", StringComparison.Ordinal));

    private static void Add(SyntaxNode node, string path, SortedDictionary<string, string> result)
    {
        if (node.Kind is not (SyntaxKind.Object or SyntaxKind.Array))
        {
            result[path] = CanonicalValue.Of(node);
            return;
        }

        result[path] = node.Kind.ToString();
        var index = 0;
        foreach (var child in node.Children)
        {
            var member = new MemberSyntax(child);
            if (child.Kind != SyntaxKind.Member)
                Add(child, path + "/" + index++.ToString(CultureInfo.InvariantCulture), result);
            else if (!member.Value.IsMissing)
                Add(member.Value, path + "/" + member.Name, result);
        }
    }
}
