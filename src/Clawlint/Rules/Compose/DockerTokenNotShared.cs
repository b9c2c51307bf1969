using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments.Compose;
using Clawlint.Environments.Credentials;
using Clawlint.Fixes;

namespace Clawlint.Rules.Compose;

/// <summary>The gateway's service and the one of its command line come by different tokens.</summary>
public sealed class DockerTokenNotShared : Rule
{
    private const string Variable = "OPENCLAW_GATEWAY_TOKEN";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8098", "docker-token-not-shared", Severity.Error, Effect.Connect, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        foreach (var client in context.World is { Compose.Length: > 0 } ? context.Credentials.Clients : [])
        {
            if (client is { Service: { } service, Gateway: { Service: { } gateway, Auth.Mode: "token" }, Match: CredentialMatch.Different or CredentialMatch.ClientHasNone })
            {
                // Where the config holds one token and the environment another, that is the mistake: env-token-conflict tells of it.
                if (client.Gateway.Auth.Token.Source != CredentialSource.Config || client.Auth.Token.Source != CredentialSource.Environment)
                {
                    Report(context, client, service.Service, gateway.Service);
                }
            }
        }
    }

    private void Report(RuleContext context, ClientParty client, ComposeService service, ComposeService gateway)
    {
        var own = service.FindVariable(Variable);
        var other = gateway.FindVariable(Variable);
        var place = own is { Source: var source, NameSpan: var span } ? new Location(source, span) : new Location(service.Source, service.NameSpan);
        string consequence = client.Match == CredentialMatch.ClientHasNone
            ? $"{service.Name} has no token to send to the gateway of {gateway.Name}, which asks for one, so its commands are refused (token missing)."
            : $"{service.Name} sends another token than the gateway of {gateway.Name} expects, so its commands are refused (token mismatch).";
        context.Report(context.Diagnose(Descriptor, place, $"{consequence} Give both services the same {Variable}: \"${{{Variable}}}\" in each, and one value in .env.") with
        {
            Related = other is null ? [] : [new RelatedLocation(new Location(other.Source, other.NameSpan), $"the token of {gateway.Name}")],
            Fixes = CreateFixes(client, service, own, other),
        });
    }

    /// <summary>Passing on what the gateway's service gets opens nothing: the client belongs to the same project.</summary>
    private ImmutableArray<CodeFix> CreateFixes(ClientParty client, ComposeService service, ComposeVariable? own, ComposeVariable? other)
    {
        bool isReference = other is { IsFromFile: false, Text.IsLiteral: false } or { IsPassedOn: true };
        if (!isReference || client.Gateway!.Auth.Token.Value != (other!.Text.Value ?? UnknownVariable.Of(other.Text.Written)))
        {
            return [];
        }

        string value = other!.IsPassedOn ? $"${{{Variable}}}" : other.Text.Written;
        return own is null
            ? [new CodeFix($"Pass {Variable} to {service.Name}", FixSafety.Safe, $"{Descriptor.Name}@{service.Name}", () => ComposeEdits.AddVariable(service, Variable, value))]
            : own.IsFromFile ? []
            : [new CodeFix($"Give {service.Name} the {Variable} of the gateway's service", FixSafety.Unsafe, $"{Descriptor.Name}@{service.Name}", () => ComposeEdits.SetVariable(own, value))];
    }
}
