namespace Clawlint.Environments.Credentials;

/// <summary>What a gateway asks its clients for.</summary>
/// <param name="Mode"><c>token</c>, <c>password</c>, <c>none</c> or <c>trusted-proxy</c>.</param>
/// <param name="Token">The token that it has.</param>
/// <param name="Password">The password that it has.</param>
public sealed record GatewayAuth(string Mode, Credential Token, Credential Password)
{
    /// <summary>What clients must know; none in the modes that ask for no secret.</summary>
    public Credential Secret => Mode switch
    {
        "token" => Token,
        "password" => Password,
        _ => Credential.None,
    };
}
