using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Gateway;

/// <summary>The gateway binds to an address of its own, and that address is missing or no IPv4 address.</summary>
public sealed class BindCustomHost : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4048", "bind-custom-host", Severity.Error, Effect.Start)
    {
        Releases = [new("2026.2.17", null, Severity.Error, Effect.Start, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.bind", Check);

    private void Check(RuleContext context, ConfigNode bind)
    {
        var host = bind.Parent["customBindHost"];
        if (bind.AsString() != "custom" || bind.Parent.IsIncomplete || context.IsUnknown(host))
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(host.AsString()))
        {
            context.ReportKey(Descriptor, bind.Parent, "gateway.bind custom needs gateway.customBindHost, and the gateway refuses to start without it. Write the IPv4 address there.");
        }
        else if (!GatewayAddress.IsIPv4(host.AsString()!.Trim()))
        {
            context.ReportValue(Descriptor, host, $"{host.Path} is no IPv4 address, and the gateway refuses to start. Write four numbers from 0 to 255 with dots between them.");
        }
    }
}
