using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>Something other than one colon stands between a key and its value.</summary>
public sealed class MissingColon : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0202", "missing-colon", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.MissingColon, SyntaxErrorKind.WrongColon];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        mistake.Kind == SyntaxErrorKind.MissingColon
        ? "There is no colon between the key and its value, so OpenClaw cannot read the file. Put one between them."
        : "Between a key and its value stands exactly one colon; with this OpenClaw cannot read the file.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        mistake.Kind == SyntaxErrorKind.MissingColon ? "Insert the colon" : "Replace it by one colon";
}
