using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments.Compose;
using Clawlint.Environments.Credentials;
using Clawlint.Fixes;

namespace Clawlint.Rules.Compose;

/// <summary>The command line's container looks for the gateway on its own loopback address.</summary>
public sealed class DockerCliLoopback : Rule
{
    /// <summary>What cannot stand beside a shared network.</summary>
    private static readonly string[] OwnNetwork = ["network_mode", "networks", "ports", "hostname", "extra_hosts", "links", "dns", "mac_address"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8100", "docker-cli-loopback", Severity.Error, Effect.Connect, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        foreach (var client in context.World is { Compose.Length: > 0 } ? context.Credentials.Clients : [])
        {
            if (client is { Service: { } service, Gateway.Service: { } gateway, Target: ClientTarget.Config } && !Reaches(document, service, gateway))
            {
                Report(context, service.Service, gateway.Service);
            }
        }
    }

    private static bool Reaches(ConfigDocument document, OpenClawService client, OpenClawService gateway)
    {
        string? mode = client.Service.NetworkMode;
        return client.Service.IsIncomplete || client.FindOption("--url") is not null || (client.Service.Find("network_mode") is not null && mode is null)
            || mode == "service:" + gateway.Service.Name || (mode is "host" && (gateway.IsInHostNetwork || gateway.Service.Ports.Length > 0))
            || (mode is not null && mode.StartsWith("container:", StringComparison.Ordinal))
            || gateway.Service.NetworkMode == "service:" + client.Service.Name
            || document.Find("gateway", "mode").AsString() == "remote" || document.Find("gateway").IsIncomplete || document.Root.IsIncomplete;
    }

    private void Report(RuleContext context, ComposeService client, ComposeService gateway)
    {
        string message = $"{client.Name} looks for the gateway at 127.0.0.1, which in a container is the container itself, and the gateway runs in {gateway.Name}: "
            + $"every command ends with \"gateway closed (1006)\". Let it share that service's network: network_mode: \"service:{gateway.Name}\".";
        context.Report(context.Diagnose(Descriptor, new Location(client.Source, client.NameSpan), message) with
        {
            Related = [new RelatedLocation(new Location(gateway.Source, gateway.NameSpan), "the gateway runs here")],
            Fixes = CreateFixes(client, gateway),
        });
    }

    private ImmutableArray<CodeFix> CreateFixes(ComposeService client, ComposeService gateway) => Array.Exists(OwnNetwork, name => client.Find(name) is not null)
        ? []
        : [new CodeFix($"Let {client.Name} share the network of {gateway.Name}", FixSafety.Safe, $"{Descriptor.Name}@{client.Name}", () => ComposeEdits.AddSetting(client, $"network_mode: \"service:{gateway.Name}\""))];
}
