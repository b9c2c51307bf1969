using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Features;

/// <summary>Text that leads somewhere: the files that <c>$include</c> names, and web addresses.</summary>
public static class DocumentLinks
{
    /// <summary>The links, in the order of the text.</summary>
    public static IReadOnlyList<DocumentLink> Find(CheckedDocument document)
    {
        var links = new List<DocumentLink>();
        for (var i = 0; i < document.Tree.NodeCount; i++)
        {
            var node = document.Tree.GetNode(i);
            if (node.Kind == SyntaxKind.String && !node.IsKey && TargetOf(document, node) is { } target)
                links.Add(new DocumentLink(document.Map.ToRange(node.ContentSpan), target));
        }

        return links;
    }

    /// <summary>The path of the file that a string includes; null for any other string.</summary>
    public static string? IncludedPath(CheckedDocument document, SyntaxNode value)
    {
        var around = value.Parent.Kind == SyntaxKind.Array ? value.Parent.Parent : value.Parent;
        if (around.Kind != SyntaxKind.Member || new MemberSyntax(around).Name != "$include" || Path.GetDirectoryName(document.Document.Text.Path) is not { Length: > 0 } folder)
            return null;
        var written = value.GetStringValue();
        return written.Length == 0 || written.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(written, folder);
    }

    private static string? TargetOf(CheckedDocument document, SyntaxNode value)
    {
        if (IncludedPath(document, value) is { } path)
            return DocumentUri.FromPath(path);
        var text = value.GetStringValue();

        // An address with a user's name may hold a password; it is no place to go.
        return (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal))
            && !text.Contains('@', StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _) ? text : null;
    }
}
