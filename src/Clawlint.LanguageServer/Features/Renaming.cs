using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;
using Clawlint.References;
using Clawlint.Syntax;
using Clawlint.Syntax.Editing;

namespace Clawlint.LanguageServer.Features;

/// <summary>Renames ids that a config makes up itself. Those of channels, plugins, hooks and models are OpenClaw's or a provider's own.</summary>
public static class Renaming
{
    /// <summary>What would be renamed at an offset; null where there is no id, or none that the config makes up.</summary>
    public static PreparedRename? Prepare(CheckedDocument document, int offset) => Find(document, offset) is { } reference
        ? new PreparedRename(document.Map.ToRange(Inside(reference)), document.Document.Text.GetString(Inside(reference)))
        : null;

    /// <summary>The changes that rename the id at a place everywhere, in included files too.</summary>
    /// <exception cref="RequestException">There is no such id, or the new name cannot be.</exception>
    public static WorkspaceEdit? Rename(CheckedDocument document, RenameParams parameters, WorkspaceEdits edits)
    {
        var reference = Find(document, document.Map.ToOffset(parameters.Position)) ?? throw Refuse("There is no id of this config's own here.");
        Check(document, reference, parameters.NewName);
        return edits.Of([.. IdPlaces.Same(document, reference).GroupBy(static place => place.File).Select(file => ChangeOf(document, file.Key, file, parameters.NewName))]);
    }

    private static Reference? Find(CheckedDocument document, int offset) =>
        document.References.At(document.Tree, offset) is { Kind: ReferenceKind.Agent or ReferenceKind.Account or ReferenceKind.Provider or ReferenceKind.SecretProvider } reference
            && document.References.FindDeclarations(reference.Kind, reference.Id, reference.Scope).Any()
            ? reference
            : null;

    private static void Check(CheckedDocument document, Reference reference, string name)
    {
        if (name.Length == 0 || name.Any(static character => char.IsWhiteSpace(character) || char.IsControl(character)) || (reference.Kind == ReferenceKind.Agent && !AgentId.IsValid(name)))
            throw Refuse("An id has letters, digits, _ and -, begins with a letter or digit, and has at most 64 characters.");
        if (document.References.FindDeclarations(reference.Kind, name, reference.Scope).Any(other => other.Id != reference.Id))
            throw Refuse("Another one has this id already.");
    }

    private static DocumentChange ChangeOf(CheckedDocument document, SyntaxTree file, IEnumerable<Reference> places, string name)
    {
        var map = document.MapOf(file.Text);
        return new DocumentChange(
            document.IdentifierOf(file.Text),
            [.. places.Select(place => new ProtocolTextEdit(map.ToRange(Inside(place)), TextOf(place, name)))]);
    }

    /// <summary>The id without the quotes around it.</summary>
    private static TextSpan Inside(Reference reference) =>
        reference.File.Text.Bytes[reference.Span.Start] is (byte)'"' or (byte)'\'' ? TextSpan.FromBounds(reference.Span.Start + 1, reference.Span.End - 1) : reference.Span;

    /// <summary>A key that can do without quotes may need them under its new name.</summary>
    private static string TextOf(Reference reference, string name)
    {
        var node = reference.File.FindNode(reference.Span.Start);
        return node.Kind == SyntaxKind.Identifier && node.IsKey ? EditStyle.At(node.Parent.Parent).FormatKey(name) : name;
    }

    private static RequestException Refuse(string why) => new(ErrorCode.RequestFailed, why);
}
