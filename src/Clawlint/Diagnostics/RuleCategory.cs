namespace Clawlint.Diagnostics;

/// <summary>The first digit of a rule's code.</summary>
public enum RuleCategory : byte
{
    /// <summary>The text is not JSON5, or not what it looks like.</summary>
    Syntax = 0,

    /// <summary>Keys and values that the release does not know.</summary>
    Schema = 1,

    /// <summary>Keys in the wrong place.</summary>
    Placement = 2,

    /// <summary>Keys and values of older releases.</summary>
    Migration = 3,

    /// <summary>The gateway and who may connect to it.</summary>
    Gateway = 4,

    /// <summary>Open doors.</summary>
    Security = 5,

    /// <summary>Credentials.</summary>
    Secrets = 6,

    /// <summary>Agents, models, channels and tools.</summary>
    Agents = 7,

    /// <summary>Environment, compose files and device state.</summary>
    Environment = 8,

    /// <summary>Clawlint's own settings and suppressions.</summary>
    Clawlint = 9,
}
