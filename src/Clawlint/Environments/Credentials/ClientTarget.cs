namespace Clawlint.Environments.Credentials;

/// <summary>How a client was told which gateway to talk to.</summary>
public enum ClientTarget : byte
{
    /// <summary>By the config.</summary>
    Config = 0,

    /// <summary>By <c>OPENCLAW_GATEWAY_URL</c>.</summary>
    Variable,

    /// <summary>By <c>--url</c>.</summary>
    Option,
}
