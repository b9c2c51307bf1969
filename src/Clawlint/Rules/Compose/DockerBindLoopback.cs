using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments.Compose;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules.Gateway;

namespace Clawlint.Rules.Compose;

/// <summary>A gateway's service publishes its port, but the gateway listens on the container's loopback address alone.</summary>
public sealed class DockerBindLoopback : Rule
{
    // From then on a gateway in a container that is told nothing listens on all addresses.
    private static readonly OpenClawRelease KnowsContainers = OpenClawRelease.Parse("2026.4.7");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8101", "docker-bind-loopback", Severity.Error, Effect.Connect, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        foreach (var project in context.World?.Compose ?? [])
        {
            foreach (var service in project.Gateways)
            {
                if (service.Service.Ports.Length > 0 && !service.IsInHostNetwork)
                {
                    Check(context, document.Find("gateway"), service);
                }
            }
        }
    }

    private void Check(RuleContext context, ConfigNode gateway, OpenClawService service)
    {
        string? option = service.FindOption("--bind");
        var written = gateway["bind"];
        bool isConfigured = written.AsString() is { } && !written.IsUnresolved;
        bool isDefault = option is null && written.IsMissing && !gateway.IsIncomplete && !gateway.Document.Root.IsIncomplete;
        string bind = option ?? (isConfigured ? new GatewayExposure(gateway, context.Target.Release).Bind : isDefault && context.Target.Release < KnowsContainers ? "loopback" : "");
        if (bind != "loopback")
        {
            return;
        }

        var name = new Location(service.Service.Source, service.Service.NameSpan);
        string cause = option is not null ? "its command says --bind loopback" : isConfigured ? "gateway.bind is loopback" : "gateway.bind is not set";
        var port = service.Service.Ports[0].Place;
        string message = $"{service.Service.Name} publishes a port, but {cause}: the gateway then listens on the container's own 127.0.0.1, and nobody outside of it can connect. Bind it to \"lan\", and publish the port as 127.0.0.1:… where only this machine is to reach it.";
        context.Report(context.Diagnose(Descriptor, isConfigured && option is null ? context.LocateValue(written) : name, message) with
        {
            Related = [new RelatedLocation(new Location(port.Source, port.Node.Span), "the published port")],
            Fixes = option is null ? [CreateFix(gateway)] : [],
        });
    }

    private CodeFix CreateFix(ConfigNode gateway) => new("Set gateway.bind to \"lan\"", FixSafety.Unsafe, Descriptor.Name, () => Bind(gateway));

    private static ImmutableArray<FixOperation> Bind(ConfigNode gateway) =>
        gateway.IsMissing ? []
        : gateway["bind"].IsMissing ? MemberEdits.Insert(gateway, "bind", "\"lan\"")
        : MemberEdits.SetValue(gateway["bind"], "\"lan\"");
}
