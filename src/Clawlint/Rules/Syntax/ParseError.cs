using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>The text is not JSON5, for a reason that has no rule of its own; an empty file too.</summary>
public sealed class ParseError : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0001", "parse-error", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.Unexpected];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        tree.Root.IsMissing
        ? "The file holds no value, so OpenClaw cannot read it. An empty config is written {}."
        : "What stands here fits no key, value or punctuation of JSON5, so OpenClaw cannot read the file. Correct or remove it.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Repair the text";
}
