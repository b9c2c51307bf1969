using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>A brace or a bracket is never closed.</summary>
public sealed class UnclosedBracket : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0208", "unclosed-bracket", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.Unclosed];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        "A brace or bracket that was opened before this is never closed, so OpenClaw cannot read the file. Close it about here.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Close it";
}
