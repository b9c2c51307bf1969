using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Security;

/// <summary>Whoever calls the HTTP interface may choose which conversation to take part in.</summary>
public sealed class HttpSessionKey : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5281", "http-session-key", Severity.Hint, Effect.Exposure)
    {
        AuditChecks = ["gateway.http.session_key_override_enabled"],
        Releases = [new("2026.2.12", null, Severity.Hint, Effect.Exposure, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("gateway.http.endpoints.chatCompletions.enabled", Check);
        subscriptions.OnPath("gateway.http.endpoints.responses.enabled", Check);
    }

    private void Check(RuleContext context, ConfigNode enabled)
    {
        if (enabled.AsBoolean() == true)
        {
            context.Report(context.Diagnose(Descriptor, context.LocateKey(enabled), $"With {enabled.Path}, whoever has the gateway's secret chooses by a header which conversation a request belongs to. Give the secret only to those whom you would let read all of them."));
        }
    }
}
