using Clawlint.Syntax;

namespace Clawlint.Environments.Yaml;

/// <summary>A YAML file as read.</summary>
/// <param name="Source">The text.</param>
/// <param name="Root">The first document; null where there is none or it cannot be read.</param>
/// <param name="Problem">Why it cannot; null where it can.</param>
public sealed record YamlText(SourceText Source, YamlNode? Root, YamlProblem? Problem)
{
    /// <summary>Reads a text. Never throws.</summary>
    public static YamlText Parse(SourceText source) => new YamlReader(source).Read();
}
