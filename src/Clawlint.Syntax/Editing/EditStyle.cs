using System.Text;

namespace Clawlint.Syntax.Editing;

/// <summary>How new text is to look at one place, read off what stands around it.</summary>
/// <param name="NewLine">The line end.</param>
/// <param name="Unit">One step of indentation.</param>
/// <param name="Quote">The quote around strings and keys.</param>
/// <param name="QuotesKeys">False where keys that can do without quotes have none.</param>
/// <param name="Colon">What stands between a key and its value.</param>
/// <param name="Space">What stands after a comma on the same line: a space or nothing.</param>
/// <param name="Padding">What stands between a brace and a member on the same line: a space or nothing.</param>
/// <param name="TrailingComma">Whether the last member on a line of its own has a comma.</param>
/// <param name="OneLineArrays">Whether a short array of scalars stands on one line.</param>
public sealed record EditStyle(
    string NewLine,
    string Unit,
    char Quote,
    bool QuotesKeys,
    string Colon,
    string Space,
    string Padding,
    bool TrailingComma,
    bool OneLineArrays)
{
    /// <summary>Reads the style off a container and, where it says nothing, off those around it and at last the file.</summary>
    public static EditStyle At(SyntaxNode container) => At(container, FileStyle.Of(container.Tree));

    /// <summary>As <see cref="At(SyntaxNode)"/>, with what the file's habits are known to be.</summary>
    internal static EditStyle At(SyntaxNode container, FileStyle file)
    {
        var tree = container.Tree;
        var bytes = tree.Text.Bytes;
        var neighbour = NearestMember(container);
        var colon = neighbour.IsMissing ? ": " : ColonOf(neighbour);
        var key = neighbour.IsMissing ? default : neighbour.Key;
        var layout = ContainerLayout.Of(container);
        var space = layout.InlineSpace ?? (colon.EndsWith(':') ? "" : " ");
        return new EditStyle(
            Lines.EndUsedAround(bytes, container.Span.Start),
            file.Unit,
            QuoteOf(key) ?? NearestQuote(container) ?? file.Quote,
            key.IsMissing || key.Kind != SyntaxKind.Identifier,
            colon,
            space,
            layout.InlinePadding ?? NearestPadding(container) ?? space,
            HasTrailingCommas(container),
            file.OneLineArrays);
    }

    private static MemberSyntax NearestMember(SyntaxNode container)
    {
        for (var node = container; !node.IsMissing; node = node.Parent)
        {
            if (node.Kind == SyntaxKind.Member)
                return new MemberSyntax(node);
            if (node.Kind != SyntaxKind.Object)
                continue;
            var last = default(SyntaxNode);
            foreach (var member in node.Children)
                last = member;
            if (!last.IsMissing)
                return new MemberSyntax(last);
        }

        return default;
    }

    private static string ColonOf(MemberSyntax member)
    {
        if (member.Key.IsMissing || member.Value.IsMissing || member.Value.Span.Start < member.Key.Span.End)
            return ": ";
        var text = member.Node.Tree.Text.GetString(TextSpan.FromBounds(member.Key.Span.End, member.Value.Span.Start));
        return text.Trim(' ') == ":" ? text : ": ";
    }

    /// <summary>The quote around a string; null where there is none.</summary>
    internal static char? QuoteOf(SyntaxNode literal)
    {
        if (literal.IsMissing || literal.Kind != SyntaxKind.String || literal.Span.IsEmpty)
            return null;
        var first = (char)literal.Tree.Text.Bytes[literal.Span.Start];
        return first is '"' or '\'' ? first : null;
    }

    private static char? NearestQuote(SyntaxNode container)
    {
        for (var node = container; !node.IsMissing; node = node.Parent)
        {
            foreach (var child in node.Children)
            {
                var literal = child.Kind == SyntaxKind.Member ? new MemberSyntax(child).Value : child;
                if (QuoteOf(literal) is { } quote)
                    return quote;
            }
        }

        return null;
    }

    private static string? NearestPadding(SyntaxNode container)
    {
        for (var node = container.Parent; !node.IsMissing; node = node.Parent)
        {
            if (node.Kind == SyntaxKind.Object && ContainerLayout.Of(node).InlinePadding is { } padding)
                return padding;
        }

        return null;
    }

    private static bool HasTrailingCommas(SyntaxNode container)
    {
        for (var node = container.Parent; !node.IsMissing; node = node.Parent)
        {
            var layout = node.Kind is SyntaxKind.Object or SyntaxKind.Array ? ContainerLayout.Of(node) : default;
            if (layout.IsMultiLine)
                return layout.HasTrailingComma;
        }

        return false;
    }

    /// <summary>A key as this style writes it.</summary>
    public string FormatKey(string name) =>
        !QuotesKeys && JsonPrinter.IsIdentifier(name) ? name : FormatString(JsonPrinter.Escape(name));

    /// <summary>A string as this style writes it.</summary>
    /// <param name="escaped">The inside of a strict JSON string.</param>
    public string FormatString(string escaped)
    {
        if (Quote == '"')
            return $"\"{escaped}\"";
        var builder = new StringBuilder(escaped.Length + 2).Append('\'');
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] == '\\' && escaped[i + 1] == '"')
                builder.Append(escaped[++i]);
            else if (escaped[i] == '\\')
                builder.Append(escaped[i]).Append(escaped[++i]);
            else if (escaped[i] == '\'')
                builder.Append("\\'");
            else
                builder.Append(escaped[i]);
        }

        return builder.Append('\'').ToString();
    }
}
