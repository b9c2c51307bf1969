using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;
using Clawlint.References;

namespace Clawlint.LanguageServer.Features;

/// <summary>Where ids are declared and used, from the place of one of them.</summary>
public static class IdPlaces
{
    /// <summary>Where the id at an offset is declared; for an include, the file.</summary>
    public static IReadOnlyList<ProtocolLocation> FindDeclarations(CheckedDocument document, int offset)
    {
        if (document.References.At(document.Tree, offset) is not { } reference)
            return [];
        if (reference.Kind != ReferenceKind.Include)
            return [.. document.References.FindDeclarations(reference.Kind, reference.Id, reference.Scope).Select(declaration => Locate(document, declaration))];
        return DocumentLinks.IncludedPath(document, document.Tree.FindNode(offset)) is { } path ? [new ProtocolLocation(DocumentUri.FromPath(path), default)] : [];
    }

    /// <summary>Every place of the id at an offset.</summary>
    public static IReadOnlyList<ProtocolLocation> FindAll(CheckedDocument document, int offset) =>
        document.References.At(document.Tree, offset) is { } reference
            ? [.. Same(document, reference).Select(place => Locate(document, place))]
            : [];

    /// <summary>Every place of the id that a reference names, each once.</summary>
    internal static IEnumerable<Reference> Same(CheckedDocument document, Reference reference) =>
        document.References.All.Where(other => other.Kind == reference.Kind && other.Id == reference.Id && string.Equals(other.Scope, reference.Scope, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(static place => (place.File, place.Span));

    private static ProtocolLocation Locate(CheckedDocument document, Reference reference) =>
        new(document.UriOf(reference.File.Text), document.MapOf(reference.File.Text).ToRange(reference.Span));
}
