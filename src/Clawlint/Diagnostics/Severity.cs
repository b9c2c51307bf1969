namespace Clawlint.Diagnostics;

/// <summary>How much a finding matters. Ordered: a greater value matters more.</summary>
public enum Severity : byte
{
    /// <summary>The rule is switched off.</summary>
    Off = 0,

    /// <summary>A remark; never fails a run.</summary>
    Hint,

    /// <summary>Upkeep.</summary>
    Info,

    /// <summary>Something does not do what it says, or someone may get in.</summary>
    Warning,

    /// <summary>OpenClaw rejects the file, does not start, or clients are refused.</summary>
    Error,
}
