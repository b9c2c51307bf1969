using Clawlint.Syntax;

namespace Clawlint.Config.Variables;

/// <summary>A <c>${NAME}</c> for which the environment has no value, or an empty one.</summary>
/// <param name="Node">The string that holds it.</param>
/// <param name="Name">The variable.</param>
/// <param name="Span">The reference in the file; the whole string where escapes hide it.</param>
public sealed record MissingVariable(ConfigNode Node, string Name, TextSpan Span);
