namespace Clawlint.Environments.Yaml;

/// <summary>What a YAML node is.</summary>
public enum YamlKind : byte
{
    /// <summary>Text, quoted or not; what it means is for its reader to say.</summary>
    Scalar = 0,

    /// <summary>A list.</summary>
    Sequence,

    /// <summary>Names and values.</summary>
    Mapping,
}
