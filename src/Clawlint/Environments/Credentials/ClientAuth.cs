namespace Clawlint.Environments.Credentials;

/// <summary>What a client shows the gateway.</summary>
/// <param name="Token">The token; without a value where a reference to it cannot be followed.</param>
/// <param name="Password">The password, likewise.</param>
public sealed record ClientAuth(Credential Token, Credential Password);
