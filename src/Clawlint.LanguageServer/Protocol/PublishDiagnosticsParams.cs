namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>textDocument/publishDiagnostics</c>: all findings of a document.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">The version that was checked; null for a file that is not open.</param>
/// <param name="Diagnostics">The findings.</param>
public sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<ProtocolDiagnostic> Diagnostics);
