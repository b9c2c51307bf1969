using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Gateway;

/// <summary>Others can reach the Control UI, and no page is allowed to use it.</summary>
public sealed class AllowedOriginsRequired : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4051", "allowed-origins-required", Severity.Error, Effect.Start)
    {
        Releases = [new("2026.2.26", "2026.3.1", Severity.Error, Effect.Start, null), new("2026.3.2", null, Severity.Warning, Effect.Connect, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.bind", Check);

    private void Check(RuleContext context, ConfigNode bind)
    {
        var gateway = bind.Parent;
        var controlUi = gateway["controlUi"];
        if (new GatewayExposure(gateway, context.Target.Release).ListensBeyondLoopback != true || controlUi.IsIncomplete || controlUi["enabled"].AsBoolean() == false
            || controlUi["dangerouslyAllowHostHeaderOriginFallback"].AsBoolean() == true
            || controlUi["allowedOrigins"].Children.AsEnumerable().Any(static origin => !string.IsNullOrWhiteSpace(origin.AsString())))
        {
            return;
        }

        string port = (gateway["port"].AsNumber() ?? 18789).ToString(System.Globalization.CultureInfo.InvariantCulture);
        bool refuses = context.Diagnose(Descriptor, context.LocateValue(bind), "").Effect == Effect.Start;
        context.ReportValue(Descriptor, bind, refuses
            ? "gateway.bind lets others reach the Control UI, and the gateway refuses to start without gateway.controlUi.allowedOrigins. List the addresses at which you open it."
            : $"gateway.bind lets others reach the Control UI, and OpenClaw allows it only at http://localhost:{port} and http://127.0.0.1:{port}. List the addresses at which you open it in gateway.controlUi.allowedOrigins.");
    }
}
