using Clawlint.LanguageServer.Features;

namespace Clawlint.LanguageServer.Protocol;

/// <summary>What the server can do (LSP 3.17).</summary>
/// <param name="PositionEncoding">The unit of places: <c>utf-8</c>, <c>utf-16</c> or <c>utf-32</c>.</param>
/// <param name="DiagnosticProvider">Findings on request; null where they are sent unasked.</param>
public sealed record ServerCapabilities(string PositionEncoding, DiagnosticOptions? DiagnosticProvider)
{
    /// <summary>Changes come as stretches of text.</summary>
    public DocumentSyncOptions TextDocumentSync { get; } = new();

    /// <summary>Explains keys, values and findings.</summary>
    public bool HoverProvider { get; } = true;

    /// <summary>Proposes keys, values and ids.</summary>
    public CompletionOptions CompletionProvider { get; } = new(["\"", "'", ":", ".", "$", "{", "/"]);

    /// <summary>Leads from an id to its declaration, from an include to its file.</summary>
    public bool DefinitionProvider { get; } = true;

    /// <summary>Leads from an id to all its uses.</summary>
    public bool ReferencesProvider { get; } = true;

    /// <summary>Renames ids.</summary>
    public RenameOptions RenameProvider { get; } = new();

    /// <summary>Puts indentation and spacing in order.</summary>
    public bool DocumentFormattingProvider { get; } = true;

    /// <summary>The outline.</summary>
    public bool DocumentSymbolProvider { get; } = true;

    /// <summary>Folds objects, arrays and comments.</summary>
    public bool FoldingRangeProvider { get; } = true;

    /// <summary>Includes and addresses are links.</summary>
    public DocumentLinkOptions DocumentLinkProvider { get; } = new();

    /// <summary>Offers fixes.</summary>
    public CodeActionOptions CodeActionProvider { get; } = new([CodeActions.QuickFix, CodeActions.FixAll, CodeActions.Migrate]);

    /// <summary>Does what cannot be said as a change of text.</summary>
    public CommandOptions ExecuteCommandProvider { get; } = new(Commands.All);

    /// <summary>Follows which folders are open.</summary>
    public WorkspaceOptions Workspace { get; } = new(new WorkspaceFolderOptions());
}
