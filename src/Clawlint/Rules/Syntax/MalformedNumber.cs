using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>A number is written in a form that JSON5 does not have.</summary>
public sealed class MalformedNumber : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0213", "malformed-number", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.MalformedNumber];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        "JSON5 does not have this form of a number, so OpenClaw cannot read the file. Write plain digits, or put quotes around a name or an id.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Write it as JSON5 does";
}
