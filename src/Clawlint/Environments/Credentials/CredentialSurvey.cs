using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Config.Variables;
using Clawlint.Environments.Compose;
using Clawlint.Releases;

namespace Clawlint.Environments.Credentials;

/// <summary>Who reads a config, and with which credentials: the gateway and the commands of the machine, or those of compose services.</summary>
/// <param name="Gateways">The gateways.</param>
/// <param name="Clients">The clients.</param>
public sealed record CredentialSurvey(ImmutableArray<GatewayParty> Gateways, ImmutableArray<ClientParty> Clients)
{
    /// <summary>Asks all that read a config.</summary>
    /// <param name="input">The config and its world.</param>
    /// <param name="document">It as the target release reads it in the environment at hand.</param>
    public static CredentialSurvey Create(AnalysisInput input, ConfigDocument document)
    {
        var builder = new Builder(input, document);
        foreach (var project in input.World?.Compose ?? [])
        {
            builder.Add(project);
        }

        if (input.World is not { Compose.Length: > 0 } || input.World.Scope.IsMachine)
        {
            builder.AddMachine();
        }

        return new([.. builder.Gateways], [.. builder.Clients]);
    }

    private static CredentialMatch Compare(GatewayAuth gateway, ClientAuth client)
    {
        var (wanted, sent) = gateway.Mode switch
        {
            "token" => (gateway.Token, client.Token),
            "password" => (gateway.Password, client.Password),
            "none" => (Credential.None, Credential.None),
            _ => (new Credential(null, CredentialSource.Reference), Credential.None),
        };
        return gateway.Mode == "none" ? CredentialMatch.Same
            : wanted.Source is CredentialSource.Reference or CredentialSource.MissingVariable || sent.Source == CredentialSource.Reference ? CredentialMatch.Unknown
            : sent.Source == CredentialSource.MissingVariable ? CredentialMatch.ClientHasNone
            : !wanted.Exists ? CredentialMatch.GatewayHasNone
            : !sent.Exists ? CredentialMatch.ClientHasNone
            : wanted.Value == sent.Value ? CredentialMatch.Same
            : wanted.IsKnown && sent.IsKnown ? CredentialMatch.Different
            : CredentialMatch.Unknown;
    }

    private sealed class Builder(AnalysisInput input, ConfigDocument document)
    {
        private readonly OpenClawRelease _release = input.Target.Release;

        public List<GatewayParty> Gateways { get; } = [];

        public List<ClientParty> Clients { get; } = [];

        public void Add(OpenClawProject project)
        {
            var gateways = project.Gateways.Select(service => CreateGateway(service, ReadIn(service))).ToList();
            Gateways.AddRange(gateways);
            foreach (var service in project.Clients)
            {
                // A client with another config is another's business.
                if (service.Holds(input.Sources.Path) != false)
                {
                    Clients.Add(CreateClient(service, ReadIn(service), gateways.FirstOrDefault()));
                }
            }
        }

        public void AddMachine()
        {
            var world = input.World;
            var gatewayEnvironment = world is { Scope.IsMachine: true, Units.Length: > 0 }
                ? OpenClawEnvironment.Combine(_release, EnvironmentVariables.Empty.With(world.Units[0].Variables.Select(static variable => KeyValuePair.Create(variable.Name, variable.Value)), EnvironmentSource.Service), null, world.StateVariables?.File)
                : null;
            var gateway = document.Find("gateway", "mode").AsString() == "remote" ? null : CreateGateway(null, gatewayEnvironment is null ? document : ReadIn(gatewayEnvironment));
            if (gateway is not null)
            {
                Gateways.Add(gateway);
            }

            // The commands that a person types get nothing from the service's unit.
            var clientEnvironment = gatewayEnvironment is null ? null : OpenClawEnvironment.Combine(_release, world!.Scope.Process!, world.WorkingVariables?.File, world.StateVariables?.File);
            Clients.Add(CreateClient(null, clientEnvironment is null ? document : ReadIn(clientEnvironment), gateway));
        }

        private GatewayParty CreateGateway(OpenClawService? service, ConfigDocument own)
        {
            var auth = new GatewayCredentials(own, _release).OfGateway();
            var token = service?.FindOption("--token") is { Length: > 0 } given ? new Credential(service.Service.Interpolate(given).Value ?? UnknownVariable.Of(given), CredentialSource.Option) : auth.Token;
            return new(service, own, auth with { Token = token });
        }

        private ClientParty CreateClient(OpenClawService? service, ConfigDocument own, GatewayParty? gateway)
        {
            var credentials = new GatewayCredentials(own, _release);
            var target = credentials.Target;
            var auth = credentials.OfClient(target);
            bool isOpen = !own.Environment.IsComplete || own.Root.IsIncomplete || gateway is { Document: { Environment.IsComplete: false } or { Root.IsIncomplete: true } };
            var match = gateway is null ? CredentialMatch.Unknown : Compare(gateway.Auth, auth);

            // What is known to differ differs, whatever else the environment may hold; what is missing may be there.
            bool isCertain = match is CredentialMatch.Same or CredentialMatch.Different || !isOpen;
            return new(service, gateway, target, auth, isCertain ? match : CredentialMatch.Unknown);
        }

        private ConfigDocument ReadIn(OpenClawService service)
        {
            var state = service.Holds(input.Sources.Path) == true ? input.World!.StateVariables?.File : null;
            return ReadIn(service.GetEnvironment(_release, state));
        }

        private ConfigDocument ReadIn(EnvironmentVariables environment) =>
            ConfigDocument.Create(input.Tree, input.Sources with { Environment = environment }, ReleaseReading.For(_release));
    }
}
