using Clawlint.Environments.Yaml;
using Clawlint.Syntax;

namespace Clawlint.Environments.Compose;

/// <summary>A node of one of a project's compose files.</summary>
/// <param name="Source">The file's text.</param>
/// <param name="Node">The node.</param>
public sealed record ComposeNode(SourceText Source, YamlNode Node)
{
    /// <summary>The elements of a list; the node itself where it is a single text.</summary>
    internal IEnumerable<ComposeNode> Items => Node.Kind == YamlKind.Sequence ? Node.Items.Select(item => this with { Node = item })
        : Node.Kind == YamlKind.Scalar && !Node.IsNull ? [this]
        : [];

    /// <summary>A member's value; null where there is none.</summary>
    internal ComposeNode? this[string name] => Node[name] is { } value ? this with { Node = value } : null;
}
