using Clawlint.Config;
using Clawlint.Environments.Compose;

namespace Clawlint.Environments.Credentials;

/// <summary>A gateway that reads a config.</summary>
/// <param name="Service">The compose service that runs it; null where it runs on the machine itself.</param>
/// <param name="Document">The config as it reads it, in its own environment.</param>
/// <param name="Auth">What it asks its clients for.</param>
public sealed record GatewayParty(OpenClawService? Service, ConfigDocument Document, GatewayAuth Auth);
