using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>Git's conflict markers are still in the file.</summary>
public sealed class MergeConflict : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0204", "merge-conflict", Severity.Error, Effect.Load, FixSafety.Manual);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.MergeConflict];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        "Git left two versions of these lines, so OpenClaw cannot read the file. Keep one of them and remove the markers.";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Keep the first version and drop the markers";

    /// <summary>Advice only: which side is wanted stands nowhere in the file.</summary>
    protected override ImmutableArray<CodeFix> CreateFixes(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        [.. base.CreateFixes(tree, mistake).Select(static fix => fix with { Safety = FixSafety.Manual })];
}
