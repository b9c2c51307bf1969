namespace Clawlint.Schema.Patterns;

/// <summary>A parsed pattern.</summary>
/// <param name="Root">The whole disjunction.</param>
/// <param name="GroupCount">Number of capturing groups.</param>
/// <param name="HasBackReferences">Whether captures matter for the answer.</param>
internal sealed record PatternSyntaxTree(PatternTerm Root, int GroupCount, bool HasBackReferences);
