namespace Clawlint.Explain;

/// <summary>What a release does with a value at a config path.</summary>
public enum PathTreatment : byte
{
    /// <summary>Its schema names the path and says what the value must be.</summary>
    Checked = 0,

    /// <summary>It takes anything there: below a channel or plugin whose schema it does not have.</summary>
    Unchecked,

    /// <summary>It reads the value as one at another path.</summary>
    Moved,

    /// <summary>It takes the value away when it reads the config.</summary>
    Dropped,
}
