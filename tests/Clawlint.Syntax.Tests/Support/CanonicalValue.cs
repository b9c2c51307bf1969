using System.Globalization;
using System.Text;

namespace Clawlint.Syntax.Tests.Support;

/// <summary>A tree's value in the form that record-parse-verdicts.mjs writes, so that any two values can be compared as strings.</summary>
internal static class CanonicalValue
{
    public static string Of(SyntaxNode root)
    {
        var result = new StringBuilder();
        var work = new Stack<object>();
        work.Push(root);
        while (work.TryPop(out var item))
        {
            if (item is string text)
                result.Append(text);
            else
                Append((SyntaxNode)item, result, work);
        }

        return result.ToString();
    }

    private static void Append(SyntaxNode node, StringBuilder result, Stack<object> work)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Object:
                var members = new SortedDictionary<string, SyntaxNode>(StringComparer.Ordinal);
                foreach (var member in node.Children)
                    members[new MemberSyntax(member).Name] = new MemberSyntax(member).Value;
                result.Append('{');
                work.Push("}");
                var isLastMember = true;
                foreach (var (name, value) in members.Reverse())
                {
                    if (!isLastMember)
                        work.Push(",");
                    isLastMember = false;
                    work.Push(value);
                    work.Push(Quote(name) + ":");
                }

                break;
            case SyntaxKind.Array:
                result.Append('[');
                work.Push("]");
                var isLast = true;
                foreach (var element in node.Children.Reverse())
                {
                    if (!isLast)
                        work.Push(",");
                    isLast = false;
                    work.Push(element);
                }

                break;
            case SyntaxKind.String:
                result.Append(Quote(node.GetStringValue()));
                break;
            case SyntaxKind.Number:
                var number = node.GetNumberValue();
                var bits = double.IsNaN(number) ? 0x7ff8000000000000 : (ulong)BitConverter.DoubleToInt64Bits(number);
                result.Append(CultureInfo.InvariantCulture, $"#{bits:x16}");
                break;
            case SyntaxKind.True:
                result.Append("true");
                break;
            case SyntaxKind.False:
                result.Append("false");
                break;
            case SyntaxKind.Null:
                result.Append("null");
                break;
            default:
                result.Append(CultureInfo.InvariantCulture, $"<{node.Kind}>");
                break;
        }
    }

    private static string Quote(string value)
    {
        var result = new StringBuilder("\"");
        foreach (var unit in value)
        {
            if (unit is >= ' ' and < '\x7F' and not '"' and not '\\')
                result.Append(unit);
            else
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        }

        return result.Append('"').ToString();
    }
}
