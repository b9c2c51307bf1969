namespace Clawlint.Rules.Gateway;

/// <summary>Whether the gateway finds a secret.</summary>
internal enum SecretState : byte
{
    /// <summary>It finds none.</summary>
    Absent = 0,

    /// <summary>The config has none, but the environment, or a file that could not be read, may have one.</summary>
    Unknown,

    /// <summary>It finds one, or another rule speaks of why the one that is there does not count.</summary>
    Present,
}
