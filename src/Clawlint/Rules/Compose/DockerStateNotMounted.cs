using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Compose;

/// <summary>A gateway's container keeps its state in itself, and loses it when it is made anew.</summary>
public sealed class DockerStateNotMounted : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8102", "docker-state-not-mounted", Severity.Warning, Effect.Connect);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        foreach (var service in (context.World?.Compose ?? []).SelectMany(static project => project.Gateways))
        {
            if (!service.KeepsState)
            {
                string what = service.StateMounts.Any() ? "mounts the config's file, but not the folder around it" : "mounts no state folder";
                context.Report(context.Diagnose(
                    Descriptor,
                    new Location(service.Service.Source, service.Service.NameSpan),
                    $"{service.Service.Name} {what}, so paired devices, sessions and a token that the gateway made are gone when the container is recreated, and clients are refused. Mount a folder or a volume on /home/node/.openclaw."));
            }
        }
    }
}
