using Clawlint.Config;

namespace Clawlint.Edits;

/// <summary>A value that is to stand at a path, or to go from there.</summary>
/// <param name="Path">The steps to the value.</param>
/// <param name="Json">The value in strict JSON; null where it is to go.</param>
public sealed record ConfigEdit(IReadOnlyList<ConfigPathStep> Path, string? Json);
