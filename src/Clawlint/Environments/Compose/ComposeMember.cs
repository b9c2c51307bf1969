using Clawlint.Environments.Yaml;
using Clawlint.Syntax;

namespace Clawlint.Environments.Compose;

/// <summary>A member of a mapping in one of a project's compose files.</summary>
/// <param name="Source">The file's text.</param>
/// <param name="Member">The member.</param>
public sealed record ComposeMember(SourceText Source, YamlMember Member);
