namespace Clawlint.LanguageServer.Protocol;

/// <summary>The answer to <c>textDocument/diagnostic</c>, always whole.</summary>
/// <param name="Items">The findings.</param>
public sealed record DiagnosticReport(IReadOnlyList<ProtocolDiagnostic> Items)
{
    /// <summary>Says that the report is whole.</summary>
    public string Kind { get; } = "full";
}
