using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>Text follows after the end of the config.</summary>
public sealed class TrailingText : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0205", "trailing-text", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.TrailingText];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        "The config ended before this, so OpenClaw cannot read the file. Remove what follows, or move it inside the braces.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Remove the text after the end";
}
