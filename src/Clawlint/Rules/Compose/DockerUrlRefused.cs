using System.Net;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments.Compose;

namespace Clawlint.Rules.Compose;

/// <summary>A service is told to reach the gateway unencrypted by the name of its service, which clients refuse.</summary>
public sealed class DockerUrlRefused : Rule
{
    private const string Variable = "OPENCLAW_GATEWAY_URL";
    private const string Consent = "OPENCLAW_ALLOW_INSECURE_PRIVATE_WS";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8221", "docker-url-refused", Severity.Error, Effect.Connect)
    {
        Releases = [new("2026.3.2", null, Severity.Error, Effect.Connect, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        foreach (var project in context.World?.Compose ?? [])
        {
            foreach (var service in project.Services)
            {
                if (service.Service.FindVariable(Variable) is { } variable && IsRefused(variable.Text.Value) && !MayConsent(service.Service))
                {
                    Report(context, project, service, variable);
                }
            }
        }
    }

    private void Report(RuleContext context, OpenClawProject project, OpenClawService service, ComposeVariable variable)
    {
        string gateway = project.Gateways.FirstOrDefault()?.Service.Name ?? "the gateway's service";
        context.Report(context.Diagnose(
            Descriptor,
            new Location(variable.Source, variable.ValueSpan.IsEmpty ? variable.NameSpan : variable.ValueSpan),
            $"Commands of {service.Service.Name} refuse to connect to this address: {context.Target.Release} takes plain ws:// only to loopback and private addresses, and the name of a service is neither. Let {service.Service.Name} share the network of {gateway} instead (network_mode: \"service:{gateway}\"), and leave {Variable} out."));
    }

    private static bool IsRefused(string? url) =>
        url is not null && Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) && uri is { Scheme: "ws" } && !uri.IsLoopback && !IPAddress.TryParse(uri.IdnHost, out _)
        && !uri.IdnHost.EndsWith(".local", StringComparison.OrdinalIgnoreCase) && !uri.IdnHost.EndsWith(".ts.net", StringComparison.OrdinalIgnoreCase);

    private static bool MayConsent(ComposeService service) => service.HasUnknownVariables || service.FindVariable(Consent) is { } consent && consent.Text.Value is null or "1";
}
