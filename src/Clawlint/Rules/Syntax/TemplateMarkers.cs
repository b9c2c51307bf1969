using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>The file is a template: markers stand where values will be.</summary>
public sealed class TemplateMarkers : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0206", "template-markers", Severity.Info, Effect.Load);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.TemplateMarkers];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        "The file is a template: OpenClaw can read it only after its markers are filled in. What surrounds them is checked; the values behind them are unknown, and no fix touches them.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Fill in the template";
}
