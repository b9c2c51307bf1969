using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Gateway;

/// <summary>In remote mode the URL leads to this machine: right with a tunnel, else there is no gateway.</summary>
public sealed class RemoteUrlOwnLoopback : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4040", "remote-url-own-loopback", Severity.Info, Effect.None);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.remote.url", Check);

    private void Check(RuleContext context, ConfigNode node)
    {
        if (RemoteUrl.Find(node, context.Target.Release) is { IsLoopback: true, HasTunnel: false })
        {
            const string message = "gateway.mode is remote, but gateway.remote.url leads to this machine, or in a container to the container itself. "
                + "That is right with a tunnel of your own; else name the machine or the service that runs the gateway, or set gateway.mode to local.";
            context.Report(context.Diagnose(Descriptor, context.LocateValue(node), message));
        }
    }
}
