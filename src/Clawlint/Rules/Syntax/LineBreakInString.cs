using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>A string goes on over the end of its line.</summary>
public sealed class LineBreakInString : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0212", "line-break-in-string", Severity.Error, Effect.Load, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.LineBreakInString];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        "A string ends on the line on which it starts, so OpenClaw cannot read the file. Write the line break as \\n, or put the closing quote where it belongs.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Write the line break as \\n";
}
