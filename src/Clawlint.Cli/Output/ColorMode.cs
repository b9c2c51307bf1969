namespace Clawlint.Cli.Output;

/// <summary>When escape sequences for colour are written.</summary>
public enum ColorMode : byte
{
    /// <summary>On a terminal, unless <c>NO_COLOR</c> or <c>FORCE_COLOR</c> says otherwise.</summary>
    Auto = 0,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
