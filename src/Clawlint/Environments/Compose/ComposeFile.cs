using Clawlint.Environments.Yaml;
using Clawlint.Syntax;

namespace Clawlint.Environments.Compose;

/// <summary>A compose file.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Yaml">What it holds.</param>
public sealed record ComposeFile(string Path, YamlText Yaml)
{
    /// <summary>The text.</summary>
    public SourceText Source => Yaml.Source;
}
