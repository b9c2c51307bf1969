using System.Collections.Immutable;

namespace Clawlint.Syntax.Parsing;

/// <summary>A mistake before its tree exists: a <see cref="SyntaxDiagnostic"/> whose node is still an index.</summary>
internal sealed record SyntaxError(SyntaxErrorKind Kind, TextSpan Span)
{
    public bool PreventsLoading { get; init; } = true;

    public ImmutableArray<TextSpan> RelatedSpans { get; init; } = [];

    public ImmutableArray<TextEdit> Repair { get; init; } = [];

    public bool IsRepairCertain { get; init; }

    public SyntaxDiagnostic ToDiagnostic(SyntaxTree tree)
        => new(Kind, Span)
        {
            Node = tree.FindNode(Span.Start),
            PreventsLoading = PreventsLoading,
            RelatedSpans = RelatedSpans,
            Repair = Repair,
            IsRepairCertain = IsRepairCertain,
        };
}
