using System.Collections.Immutable;
using Clawlint.Fixes;
using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Features;

/// <summary>What fixes want changed, as a client makes it.</summary>
/// <param name="client">What the client can do.</param>
public sealed class WorkspaceEdits(ClientAbilities client)
{
    private static readonly TextRange Start = new(new TextPosition(0, 0), new TextPosition(0, 0));

    /// <summary>The changes that all fixes together make; null where there are none.</summary>
    /// <exception cref="RequestException">They need something that the client cannot do.</exception>
    public WorkspaceEdit? Of(CheckedDocument document, FixResult result)
    {
        var changes = new List<DocumentChange>();
        if (result.IsChanged)
            Add(changes, document, result.Before.Document.Tree.Text, result.Edits);
        foreach (var file in result.Included)
            Add(changes, document, file.Before, file.Edits);
        AddFiles(changes, result.FileOperations);
        return Of(changes);
    }

    /// <summary>The changes that one fix makes; null where there are none in texts.</summary>
    /// <exception cref="RequestException">They need something that the client cannot do.</exception>
    public WorkspaceEdit? Of(CheckedDocument document, ImmutableArray<FixOperation> operations)
    {
        var changes = new List<DocumentChange>();
        foreach (var file in operations.OfType<EditOperation>().GroupBy(static edit => edit.Path, StringComparer.Ordinal))
        {
            var text = document.FindText(file.Key) ?? throw new RequestException(ErrorCode.RequestFailed, $"This changes {file.Key}, too, which cannot be read.");
            Add(changes, document, text, file.Select(static operation => operation.Edit));
        }

        AddFiles(changes, operations);
        return Of(changes);
    }

    /// <summary>Changes in the form that the client takes; null where there are none.</summary>
    public WorkspaceEdit? Of(IReadOnlyList<DocumentChange> changes) =>
        changes.Count == 0 ? null
        : client.DocumentChanges ? new WorkspaceEdit(DocumentChanges: changes)
        : new WorkspaceEdit(Changes: changes.ToDictionary(static change => change.TextDocument!.Uri, static change => change.Edits!, StringComparer.Ordinal));

    private static void Add(List<DocumentChange> changes, CheckedDocument document, SourceText text, IEnumerable<TextEdit> edits)
    {
        var map = document.MapOf(text);
        changes.Add(new DocumentChange(document.IdentifierOf(text), [.. edits.Select(edit => new ProtocolTextEdit(map.ToRange(edit.Span), edit.NewText))]));
    }

    private void AddFiles(List<DocumentChange> changes, ImmutableArray<FixOperation> operations)
    {
        foreach (var create in operations.OfType<CreateOperation>())
            AddFile(changes, create.Path, create.Content);
        foreach (var file in operations.OfType<SetAsideOperation>().GroupBy(static operation => operation.Path, StringComparer.Ordinal))
            AddFile(changes, LeftOverFile.PathBeside(file.Key), LeftOverFile.Write(file));
    }

    private void AddFile(List<DocumentChange> changes, string path, string content)
    {
        if (!client.CreatesFiles)
            throw new RequestException(ErrorCode.RequestFailed, "This needs a new file beside the config, and this editor makes none. Run clawlint migrate on the command line.");
        var uri = DocumentUri.FromPath(path);
        changes.Add(DocumentChange.Create(uri));
        changes.Add(new DocumentChange(new DocumentIdentifier(uri), [new ProtocolTextEdit(Start, content)]));
    }
}
