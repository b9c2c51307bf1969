using Clawlint.Syntax;

namespace Clawlint.Config.Includes;

/// <summary>An <c>$include</c> that cannot be followed.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Syntax">The path in the text, or the value that should be one.</param>
/// <param name="Path">The config path of <paramref name="Syntax"/>, that of the including files before it: <c>gateway.$include[1]</c>.</param>
/// <param name="Pointer">The same as an RFC 6901 pointer.</param>
public sealed record IncludeProblem(IncludeProblemKind Kind, SyntaxNode Syntax, string Path, string Pointer);
