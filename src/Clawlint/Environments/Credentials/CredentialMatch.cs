namespace Clawlint.Environments.Credentials;

/// <summary>Whether a gateway takes what a client sends.</summary>
public enum CredentialMatch : byte
{
    /// <summary>It cannot be told from the files.</summary>
    Unknown = 0,

    /// <summary>Both have the same secret, or the gateway asks for none.</summary>
    Same,

    /// <summary>Both have one, and they differ.</summary>
    Different,

    /// <summary>The client has none.</summary>
    ClientHasNone,

    /// <summary>The gateway has none, so that none can be the right one.</summary>
    GatewayHasNone,
}
