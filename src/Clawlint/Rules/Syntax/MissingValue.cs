using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>A key has no value.</summary>
public sealed class MissingValue : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0218", "missing-value", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.MissingValue];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        "This key has no value, so OpenClaw cannot read the file. Write one after the colon, or remove the key.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Remove the key";
}
