namespace Clawlint.Accounts;

/// <summary>What became of a value.</summary>
public enum ValueOutcome : byte
{
    /// <summary>It stands where it stood, as it was.</summary>
    Kept = 0,

    /// <summary>It stands elsewhere, as it was.</summary>
    Moved,

    /// <summary>It says something else, or says it in other words; perhaps elsewhere.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Dropped,

    /// <summary>It is a comment now, or stands in a file beside the config.</summary>
    SetAside,

    /// <summary>It stays, OpenClaw refuses it, and somebody has to decide.</summary>
    Left,
}
