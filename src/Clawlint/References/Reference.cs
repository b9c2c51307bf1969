using Clawlint.Config;
using Clawlint.Syntax;

namespace Clawlint.References;

/// <summary>A place where a config declares or uses an id.</summary>
/// <param name="Kind">What the id names.</param>
/// <param name="Id">The id as OpenClaw compares it.</param>
/// <param name="Scope">The channel that an account belongs to; empty for ids of their own.</param>
/// <param name="IsDeclaration">True where the id is given, false where it is used.</param>
/// <param name="Node">The value, or the value of the member whose key the id is; missing for an included file, whose key is none of the config's.</param>
/// <param name="File">The file that the id stands in.</param>
/// <param name="Span">The id in that file, without quotes where it is a part of a text.</param>
public sealed record Reference(ReferenceKind Kind, string Id, string Scope, bool IsDeclaration, ConfigNode Node, SyntaxTree File, TextSpan Span);
