using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments.Compose;

namespace Clawlint.Rules.Compose;

/// <summary>A gateway's service publishes another port of the container than the one that the gateway listens on.</summary>
public sealed class DockerPortMismatch : Rule
{
    private const int DefaultPort = 18789;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8104", "docker-port-mismatch", Severity.Warning, Effect.Connect);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        foreach (var service in (context.World?.Compose ?? []).SelectMany(static project => project.Gateways))
        {
            if (!service.IsInHostNetwork && !service.Service.HasUnknownVariables)
            {
                Check(context, document, service);
            }
        }
    }

    private void Check(RuleContext context, ConfigDocument document, OpenClawService service)
    {
        var ports = service.Service.Ports;
        if (ports.IsEmpty || FindPort(document, service) is not { } port || ports.Any(published => published.Container is null || published.Container == port.Number))
        {
            return;
        }

        var place = ports[0].Place;
        context.Report(context.Diagnose(
            Descriptor,
            new Location(place.Source, place.Node.Span),
            $"{service.Service.Name} publishes the container's port {ports[0].Container}, but its gateway listens on {port.Number} ({port.Source}), so nobody can connect. Publish {port.Number}."));
    }

    /// <summary>The port that the gateway listens on, and what says so; null where that is not known.</summary>
    private static (int Number, string Source)? FindPort(ConfigDocument document, OpenClawService service)
    {
        if (service.FindPort() is { } given)
        {
            return (given, service.FindOption("--port") is not null ? "--port" : "OPENCLAW_GATEWAY_PORT");
        }

        bool isOpen = service.FindOption("--port") is not null || service.Service.FindVariable("OPENCLAW_GATEWAY_PORT") is not null || document.Root.IsIncomplete || document.Find("gateway").IsIncomplete;
        return isOpen ? null
            : document.Find("gateway", "port").AsNumber() is { } number ? ((int)number, "gateway.port")
            : (DefaultPort, "the default");
    }
}
