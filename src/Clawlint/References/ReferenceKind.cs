namespace Clawlint.References;

/// <summary>What an id of a config names.</summary>
public enum ReferenceKind : byte
{
    /// <summary>An agent.</summary>
    Agent = 0,

    /// <summary>An account of a channel.</summary>
    Account,

    /// <summary>A channel.</summary>
    Channel,

    /// <summary>A provider of models.</summary>
    Provider,

    /// <summary>A model, as <c>provider/model</c> or by an alias.</summary>
    Model,

    /// <summary>A provider of secrets.</summary>
    SecretProvider,

    /// <summary>A plugin.</summary>
    Plugin,

    /// <summary>A hook.</summary>
    Hook,

    /// <summary>An included file.</summary>
    Include,
}
