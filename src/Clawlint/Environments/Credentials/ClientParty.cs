using Clawlint.Environments.Compose;

namespace Clawlint.Environments.Credentials;

/// <summary>Commands that talk to a gateway.</summary>
/// <param name="Service">The compose service that runs them; null where they run on the machine itself.</param>
/// <param name="Gateway">The gateway that they are to reach; null where it runs elsewhere.</param>
/// <param name="Target">How they know which gateway to talk to.</param>
/// <param name="Auth">What they send.</param>
/// <param name="Match">Whether the gateway takes it.</param>
public sealed record ClientParty(OpenClawService? Service, GatewayParty? Gateway, ClientTarget Target, ClientAuth Auth, CredentialMatch Match);
