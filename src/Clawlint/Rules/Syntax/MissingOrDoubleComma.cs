using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>A comma is missing between two members or elements, or stands where there is nothing to divide.</summary>
public sealed class MissingOrDoubleComma : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0003", "missing-or-double-comma", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.MissingComma, SyntaxErrorKind.ExtraComma];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        mistake.Kind == SyntaxErrorKind.MissingComma
        ? "There is no comma between this and what stands before it, so OpenClaw cannot read the file. Put one between them."
        : "There is nothing before this comma that it could divide, so OpenClaw cannot read the file. Remove it.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        mistake.Kind == SyntaxErrorKind.MissingComma ? "Insert the comma" : "Remove the comma";
}
