using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>A closing brace or bracket closes nothing.</summary>
public sealed class UnmatchedBracket : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0209", "unmatched-bracket", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.UnmatchedClose];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        "This closes nothing that is open here, so OpenClaw cannot read the file. Remove it, or put in the brace or bracket that opens it.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Repair the closing bracket";
}
