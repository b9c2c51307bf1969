namespace Clawlint.LanguageServer.Protocol;

/// <summary>Something that the client can offer to do.</summary>
/// <param name="Title">What it does, as an order.</param>
/// <param name="Kind">Its kind, such as <c>quickfix</c>.</param>
/// <param name="Diagnostics">The findings that it cures; null where it cures none by itself.</param>
/// <param name="IsPreferred">Whether a client that fixes on one key takes this one.</param>
/// <param name="Edit">The changes; null until the client asks for them.</param>
/// <param name="Command">What the server is asked to do once the changes are made; null for nothing more.</param>
/// <param name="Data">How the server finds the action again.</param>
public sealed record CodeAction(
    string Title,
    string Kind,
    IReadOnlyList<ProtocolDiagnostic>? Diagnostics = null,
    bool? IsPreferred = null,
    WorkspaceEdit? Edit = null,
    CodeActionCommand? Command = null,
    CodeActionData? Data = null);
