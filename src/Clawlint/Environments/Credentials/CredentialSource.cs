namespace Clawlint.Environments.Credentials;

/// <summary>Where a token or password comes from.</summary>
public enum CredentialSource : byte
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary><c>gateway.auth</c>.</summary>
    Config,

    /// <summary><c>gateway.remote</c>.</summary>
    RemoteConfig,

    /// <summary><c>OPENCLAW_GATEWAY_TOKEN</c> or <c>OPENCLAW_GATEWAY_PASSWORD</c>.</summary>
    Environment,

    /// <summary>The same with the prefix of an earlier name, <c>CLAWDBOT_</c>.</summary>
    LegacyEnvironment,

    /// <summary>An option of the command.</summary>
    Option,

    /// <summary>A reference in the config that names a secret which is not known here.</summary>
    Reference,

    /// <summary>A reference in the config to a variable that is not set where the program runs.</summary>
    MissingVariable,
}
