using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>Values are nested deeper than OpenClaw can follow.</summary>
public sealed class TooDeep : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0216", "too-deep", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.TooDeep];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        "This is nested deeper than OpenClaw can follow: it runs out of stack and rejects the file. No config needs this depth.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Flatten it";

    /// <summary>None: a path of a thousand steps helps nobody, and OpenClaw names the root.</summary>
    protected override SyntaxNode GetOwner(SyntaxDiagnostic mistake) => default;
}
