using System.Text.Json;

namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>initialize</c>: who the client is and what it can do.</summary>
/// <param name="ProcessId">The client's process; the server ends when it is gone. Null where there is none.</param>
/// <param name="RootUri">The folder that is open, by a client that knows no workspace folders.</param>
/// <param name="WorkspaceFolders">The folders that are open.</param>
/// <param name="Capabilities">What the client can do.</param>
/// <param name="InitializationOptions">The user's settings, as far as the client sends them here.</param>
public sealed record InitializeParams(
    int? ProcessId = null,
    string? RootUri = null,
    IReadOnlyList<WorkspaceFolder>? WorkspaceFolders = null,
    JsonElement Capabilities = default,
    JsonElement InitializationOptions = default);
