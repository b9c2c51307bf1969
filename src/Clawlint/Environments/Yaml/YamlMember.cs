namespace Clawlint.Environments.Yaml;

/// <summary>A name and its value in a mapping.</summary>
/// <param name="Key">The name.</param>
/// <param name="Value">The value.</param>
public sealed record YamlMember(YamlNode Key, YamlNode Value);
