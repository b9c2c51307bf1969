using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Syntax;

namespace Clawlint.Suppressions;

/// <summary>How findings of one config are to be suppressed.</summary>
/// <param name="Edits">The comments to write into its text.</param>
/// <param name="ByComment">The findings that these suppress.</param>
/// <param name="BySettings">The findings that only the settings can suppress: strict JSON has no comments, and an included file is not the config's own.</param>
public sealed record SuppressionPlan(ImmutableArray<TextEdit> Edits, ImmutableArray<Diagnostic> ByComment, ImmutableArray<Diagnostic> BySettings);
