namespace Clawlint.Environments.Compose;

/// <summary>What a service that runs OpenClaw does.</summary>
public enum OpenClawRole : byte
{
    /// <summary>Something that cannot be told from the file.</summary>
    Other = 0,

    /// <summary>It runs the gateway.</summary>
    Gateway,

    /// <summary>It runs commands that talk to the gateway.</summary>
    Client,
}
