using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>A key that needs quotes has none.</summary>
public sealed class UnquotedKey : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0211", "unquoted-key", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.UnquotedKey];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        "A key may go without quotes only if it is made of letters, digits, _ and $ and does not start with a digit; with this one OpenClaw cannot read the file. Put quotes around it.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Put quotes around the key";
}
