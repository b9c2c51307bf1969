using System.Globalization;
using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Features;

/// <summary>The outline: members and the elements of arrays. Values are left out, for some are secrets.</summary>
public static class DocumentSymbols
{
    // OpenClaw's schema nests 14 deep; what lies deeper is no config, and clients draw it slowly.
    private const int MaxDepth = 24;

    /// <summary>The outline of a document, from the members of its root object down.</summary>
    public static IReadOnlyList<DocumentSymbol> Find(SyntaxTree tree, PositionMap map) => Inside(tree.Root, map, 0) ?? [];

    private static List<DocumentSymbol>? Inside(SyntaxNode container, PositionMap map, int depth)
    {
        if (depth == MaxDepth || container.Kind is not (SyntaxKind.Object or SyntaxKind.Array))
            return null;
        var symbols = new List<DocumentSymbol>();
        foreach (var child in container.Children)
            symbols.Add(child.Kind == SyntaxKind.Member ? OfMember(new MemberSyntax(child), map, depth) : OfElement(child, symbols.Count, map, depth));
        return symbols;
    }

    private static DocumentSymbol OfMember(MemberSyntax member, PositionMap map, int depth) => new(
        NameOf(member.Name),
        KindOf(member.Value.Kind),
        map.ToRange(member.Node.Span),
        map.ToRange(member.Key.Span),
        Children: Inside(member.Value, map, depth + 1));

    private static DocumentSymbol OfElement(SyntaxNode element, int place, PositionMap map, int depth) => new(
        IdOf(element) ?? string.Create(CultureInfo.InvariantCulture, $"[{place}]"),
        KindOf(element.Kind),
        map.ToRange(element.Span),
        map.ToRange(element.Kind is SyntaxKind.Object or SyntaxKind.Array ? new TextSpan(element.Span.Start, 1) : element.Span),
        Children: Inside(element, map, depth + 1));

    /// <summary>An element that has an id is better known by it than by its place.</summary>
    private static string? IdOf(SyntaxNode element) =>
        new ObjectSyntax(element).Find("id") is { IsMissing: false, Value: { Kind: SyntaxKind.String } id } && id.GetStringValue() is { Length: > 0 } text ? text : null;

    // Clients refuse an empty name.
    private static string NameOf(string name) => name.Length == 0 ? "\"\"" : name;

    private static ProtocolSymbolKind KindOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.Object => ProtocolSymbolKind.Object,
        SyntaxKind.Array => ProtocolSymbolKind.Array,
        SyntaxKind.String or SyntaxKind.Identifier => ProtocolSymbolKind.String,
        SyntaxKind.Number => ProtocolSymbolKind.Number,
        SyntaxKind.True or SyntaxKind.False => ProtocolSymbolKind.Boolean,
        _ => ProtocolSymbolKind.Null,
    };
}
