using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Gateway;

/// <summary>The portal ingress shares its port or its domain with the gateway.</summary>
public sealed class PortConflict : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4056", "port-conflict", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.9.6", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.portals.ingress", Check);

    private const double DefaultPort = 18789;

    private void Check(RuleContext context, ConfigNode ingress)
    {
        var gateway = ingress.Parent.Parent;
        double port = gateway["port"].AsNumber() ?? DefaultPort;
        if (ingress["port"].AsNumber() == port)
        {
            context.ReportValue(Descriptor, ingress["port"], $"{ingress["port"].Path} is the gateway's own port, and OpenClaw rejects the file. Choose another one.");
        }

        var origins = gateway["controlUi"]["allowedOrigins"].Children.AsEnumerable().Append(gateway["publicOrigin"]);
        if (ingress["domain"].AsString() is { } domain && origins.Any(origin => IsBelow(domain, origin.AsString())))
        {
            context.ReportValue(Descriptor, ingress["domain"], $"{ingress["domain"].Path} holds the host of gateway.publicOrigin or of an allowed origin, and OpenClaw rejects the file. Give the portal a domain of its own.");
        }
    }

    private static bool IsBelow(string domain, string? origin)
    {
        string suffix = domain.ToLowerInvariant();
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri) && (uri.Host == suffix || uri.Host.EndsWith("." + suffix, StringComparison.Ordinal));
    }
}
