namespace Clawlint.Environments.Credentials;

/// <summary>What a client shows the gateway.</summary>
/// <param name="Token">The token; <see cref="CredentialSource.Reference"/> where the client stops because it cannot resolve one.</param>
/// <param name="Password">The password, likewise.</param>
public sealed record ClientAuth(Credential Token, Credential Password);
