using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.References;

/// <summary>The ids of a config: where each is declared and where it is used. Rules look ids up here, as do definition, rename and completion.</summary>
public sealed class ReferenceIndex
{
    private readonly ILookup<(ReferenceKind Kind, string Id), Reference> _byId;

    private ReferenceIndex(List<Reference> references)
    {
        All = references;
        _byId = references.ToLookup(static reference => (reference.Kind, reference.Id));
    }

    /// <summary>Every declaration and use.</summary>
    public IReadOnlyList<Reference> All { get; }

    /// <summary>Reads a config as a release does.</summary>
    public static ReferenceIndex Create(ConfigDocument document, OpenClawRelease release) => new(new ReferenceReader(document).Read(release));

    /// <summary>The declarations of a kind; of accounts, those of a channel where one is given.</summary>
    public IEnumerable<Reference> GetDeclarations(ReferenceKind kind, string? scope = null) =>
        All.Where(reference => reference.Kind == kind && reference.IsDeclaration && IsInScope(reference, scope));

    /// <summary>The uses of a kind.</summary>
    public IEnumerable<Reference> GetUses(ReferenceKind kind) => All.Where(reference => reference.Kind == kind && !reference.IsDeclaration);

    /// <summary>Where an id is declared; the id may be written in any of the ways that OpenClaw takes for the same.</summary>
    public IEnumerable<Reference> FindDeclarations(ReferenceKind kind, string id, string? scope = null) => Find(kind, id, scope).Where(static reference => reference.IsDeclaration);

    /// <summary>Where an id is used.</summary>
    public IEnumerable<Reference> FindUses(ReferenceKind kind, string id, string? scope = null) => Find(kind, id, scope).Where(static reference => !reference.IsDeclaration);

    /// <summary>The id at a place of a file, the shortest where one lies in another; null where there is none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">The place, in bytes; right behind an id counts.</param>
    public Reference? At(SyntaxTree file, int offset) =>
        All.Where(reference => reference.File == file && reference.Span.Start <= offset && offset <= reference.Span.End).MinBy(static reference => reference.Span.Length);

    /// <summary>What an id at a path would name, whether or not one stands there; null where no id belongs.</summary>
    /// <param name="release">The release that reads the config.</param>
    /// <param name="steps">The path, as OpenClaw knows it.</param>
    public static ReferenceKind? KindUsedAt(OpenClawRelease release, IReadOnlyList<ConfigPathStep> steps) =>
        ReferencePlace.At(release).FirstOrDefault(place => !place.IsDeclaration && place.Matches(steps))?.Kind;

    private IEnumerable<Reference> Find(ReferenceKind kind, string id, string? scope) =>
        _byId[(kind, ReferenceReader.Normalize(kind, id))].Where(reference => IsInScope(reference, scope));

    private static bool IsInScope(Reference reference, string? scope) =>
        scope is null || string.Equals(reference.Scope, scope.Trim(), StringComparison.OrdinalIgnoreCase);
}
