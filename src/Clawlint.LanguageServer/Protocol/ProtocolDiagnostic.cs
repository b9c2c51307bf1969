namespace Clawlint.LanguageServer.Protocol;

/// <summary>A finding as the client shows it (LSP <c>Diagnostic</c>).</summary>
/// <param name="Range">What is underlined.</param>
/// <param name="Severity">1 error, 2 warning, 3 information, 4 hint.</param>
/// <param name="Code">The rule's code.</param>
/// <param name="CodeDescription">The rule's page.</param>
/// <param name="Source">This program's name.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Tags">1 unnecessary, 2 deprecated; null for none.</param>
/// <param name="RelatedInformation">Further places; null for none.</param>
public sealed record ProtocolDiagnostic(
    TextRange Range,
    int Severity,
    string Code,
    CodeDescription? CodeDescription,
    string Source,
    string Message,
    IReadOnlyList<int>? Tags = null,
    IReadOnlyList<RelatedInformation>? RelatedInformation = null);
