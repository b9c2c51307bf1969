using System.Globalization;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Rules.Placement;

namespace Clawlint.Rules.Gateway;

/// <summary>Others can reach the Control UI, and no page that they would open is allowed to use it.</summary>
public sealed class AllowedOriginsRequired : Rule
{
    private static readonly OpenClawRelease TrustsPrivateAddresses = OpenClawRelease.Parse("2026.5.18");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4051", "allowed-origins-required", Severity.Error, Effect.Start)
    {
        AuditChecks = ["gateway.control_ui.allowed_origins_required"],
        Releases = [new("2026.2.23", "2026.2.26", Severity.Error, Effect.Start, null), new("2026.3.1", null, Severity.Warning, Effect.Connect, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("gateway.bind", (context, bind) =>
            Check(context, bind.Parent, bind.Path, context.LocateValue(bind), new GatewayExposure(bind.Parent, context.Target.Release).ListensBeyondLoopback));
        subscriptions.OnDocument(CheckCommand);
    }

    /// <summary>The command of a container says where the gateway listens, and wins over a config that says otherwise or nothing.</summary>
    private void CheckCommand(RuleContext context, ConfigDocument document)
    {
        var gateway = document.Find("gateway");
        var services = context.World?.Compose.SelectMany(static project => project.Gateways).Where(static service => service.FindOption("--bind") == "lan") ?? [];
        if (services.FirstOrDefault() is { } open && new GatewayExposure(gateway, context.Target.Release).ListensBeyondLoopback == false && !document.Root.IsIncomplete)
        {
            Check(context, gateway, $"--bind lan of the service {open.Service.Name}", new Location(open.Service.Source, open.Service.NameSpan), true);
        }
    }

    private void Check(RuleContext context, ConfigNode gateway, string cause, Location place, bool? isExposed)
    {
        var controlUi = gateway["controlUi"];
        bool refuses = context.Diagnose(Descriptor, place, "").Effect == Effect.Start;
        if (isExposed == false || (isExposed is null && refuses) || gateway.IsIncomplete || controlUi.IsIncomplete || controlUi["enabled"].AsBoolean() == false
            || controlUi["dangerouslyAllowHostHeaderOriginFallback"].AsBoolean() == true)
        {
            return;
        }

        var origins = controlUi["allowedOrigins"].Children.AsEnumerable().Where(static origin => !string.IsNullOrWhiteSpace(origin.AsString())).ToList();
        if (origins.Count == 0)
        {
            string port = (gateway["port"].AsNumber() ?? 18789).ToString(CultureInfo.InvariantCulture);
            context.Report(context.Diagnose(Descriptor, place, refuses
                ? $"{cause} lets others reach the Control UI, and the gateway refuses to start without gateway.controlUi.allowedOrigins. List the addresses at which you open it."
                : $"{cause} {(isExposed == true ? "lets" : "may let")} others reach the Control UI, and OpenClaw allows it only at http://localhost:{port} and http://127.0.0.1:{port}. List the addresses at which you open it in gateway.controlUi.allowedOrigins."));
        }
        else if (isExposed == true && origins.TrueForAll(static origin => OpenDoor.IsLoopbackOrigin(origin.AsString())))
        {
            ReportLoopbackOnly(context, controlUi["allowedOrigins"], cause);
        }
    }

    /// <summary>Right for a port that a container publishes to its own machine only, so no more than information.</summary>
    private void ReportLoopbackOnly(RuleContext context, ConfigNode origins, string cause)
    {
        string refused = context.Target.Release >= TrustsPrivateAddresses ? "at a public address" : "from another machine";
        string message = $"{cause} lets others reach the Control UI, and {origins.Path} names this machine only, so a browser that opens it {refused} is refused (origin not allowed). Add the address at which you open it.";
        context.Report(context.Diagnose(Descriptor, context.LocateValue(origins), message) with { Severity = Severity.Info, Effect = Effect.Connect });
    }
}
