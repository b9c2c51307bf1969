using System.Collections.Immutable;

namespace Clawlint.Syntax;

/// <summary>One mistake of the text, found by the parser. It has no words: the rule of its kind has.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Where, as exactly as the text allows.</param>
public sealed record SyntaxDiagnostic(SyntaxErrorKind Kind, TextSpan Span)
{
    /// <summary>The node that the mistake belongs to (the member, value or container), or <c>default</c>.</summary>
    public SyntaxNode Node { get; init; }

    /// <summary>False for the findings with which OpenClaw's parser still accepts the file (ill-formed UTF-8).</summary>
    public bool PreventsLoading { get; init; } = true;

    /// <summary>The other places of the same mistake: the second quote, the further template markers, the opening brace that is not closed.</summary>
    public ImmutableArray<TextSpan> RelatedSpans { get; init; } = [];

    /// <summary>The edits that turn the text into what the recovery understood; empty where it had to guess too much.</summary>
    public ImmutableArray<TextEdit> Repair { get; init; } = [];

    /// <summary>True where the repair is what the writer evidently meant: no other reading fits.</summary>
    public bool IsRepairCertain { get; init; }
}
