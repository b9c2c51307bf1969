using Clawlint.Diagnostics;
using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Features;

/// <summary>Findings as the client shows them.</summary>
public static class Findings
{
    private const string Source = "clawlint";
    private const int Unnecessary = 1;
    private const int Deprecated = 2;

    /// <summary>The findings that lie in one file.</summary>
    /// <param name="document">The config.</param>
    /// <param name="text">The config's own text, or that of a file that it includes.</param>
    /// <param name="pageOf">The URI of a rule's page.</param>
    public static IReadOnlyList<ProtocolDiagnostic> In(CheckedDocument document, SourceText text, Func<RuleDescriptor, string?> pageOf) =>
        [.. document.Findings.Where(finding => ReferenceEquals(finding.Location.Text, text)).Select(finding => Convert(document, finding, pageOf))];

    /// <summary>One finding.</summary>
    public static ProtocolDiagnostic Convert(CheckedDocument document, Diagnostic finding, Func<RuleDescriptor, string?> pageOf)
    {
        var location = finding.Location;
        return new ProtocolDiagnostic(
            document.MapOf(location.Text).ToRange(location.Span),
            SeverityOf(finding.Severity),
            finding.Rule.Code,
            pageOf(finding.Rule) is { } page ? new CodeDescription(page) : null,
            Source,
            finding.Why is { } why ? $"{finding.Message}\n{why}" : finding.Message,
            TagsOf(finding),
            RelatedOf(document, finding));
    }

    private static int SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => 1,
        Severity.Warning => 2,
        Severity.Info => 3,
        _ => 4,
    };

    /// <summary>What does nothing is shown faded, what is retired struck through.</summary>
    private static int[]? TagsOf(Diagnostic finding) =>
        finding.Effect == Effect.Ignored ? [Unnecessary]
        : finding.Rule.Category == RuleCategory.Migration ? [Deprecated]
        : null;

    private static List<RelatedInformation>? RelatedOf(CheckedDocument document, Diagnostic finding) => finding.Related.IsEmpty
        ? null
        : [.. finding.Related.Select(related => new RelatedInformation(
            new ProtocolLocation(document.UriOf(related.Location.Text), document.MapOf(related.Location.Text).ToRange(related.Location.Span)), related.Message))];
}
