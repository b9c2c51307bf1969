namespace Clawlint.Analysis;

/// <summary>What <c>gateway run</c> does with a file that <c>config validate</c> rejects.</summary>
public enum RepairOutcome : byte
{
    /// <summary>Nothing: the file is accepted, or the release has no start-up repair.</summary>
    None = 0,

    /// <summary>It rewrites the file at start; comments are lost.</summary>
    Automatic,

    /// <summary>It refuses to repair and does not start.</summary>
    Refused,
}
