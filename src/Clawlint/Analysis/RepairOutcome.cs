namespace Clawlint.Analysis;

/// <summary>What <c>gateway run</c> does with a file that <c>config validate</c> rejects.</summary>
public enum RepairOutcome : byte
{
    /// <summary>Nothing: the file is accepted.</summary>
    None = 0,

    /// <summary>It rewrites the file at start and starts with the result; comments are lost.</summary>
    Automatic,

    /// <summary>It leaves the file as it is and does not start.</summary>
    Refused,
}
