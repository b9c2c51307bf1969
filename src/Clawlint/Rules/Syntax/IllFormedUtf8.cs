using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>Bytes of the file are not UTF-8; OpenClaw silently puts a replacement character in their place.</summary>
public sealed class IllFormedUtf8 : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0210", "ill-formed-utf8", Severity.Warning, Effect.Ignored);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.IllFormedUtf8];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        "These bytes are not UTF-8. OpenClaw accepts the file but reads a replacement character here, so a name or a secret is not what was meant. Save the file as UTF-8.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Save the file as UTF-8";
}
