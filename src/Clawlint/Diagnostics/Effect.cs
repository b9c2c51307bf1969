namespace Clawlint.Diagnostics;

/// <summary>What a finding means for OpenClaw.</summary>
public enum Effect : byte
{
    /// <summary>Upkeep or style.</summary>
    None = 0,

    /// <summary>The value silently does nothing, or not what it says.</summary>
    Ignored,

    /// <summary>It works, and someone may get in or a secret may get out.</summary>
    Exposure,

    /// <summary>It starts, but clients are refused or cannot reach it.</summary>
    Connect,

    /// <summary>It loads, but the gateway refuses to start.</summary>
    Start,

    /// <summary><c>config validate</c> rejects the file.</summary>
    Load,
}
