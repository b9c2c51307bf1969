using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Gateway;

/// <summary>Remote mode without the URL of the remote gateway.</summary>
public sealed class RemoteModeWithoutUrl : Rule
{
    private const string Variable = "OPENCLAW_GATEWAY_URL";

    private static readonly OpenClawRelease ReadsVariable = OpenClawRelease.Parse("2026.3.2");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4037", "remote-mode-without-url", Severity.Error, Effect.Connect);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.mode", Check);

    private void Check(RuleContext context, ConfigNode mode)
    {
        var gateway = mode.Parent;
        bool hasUrl = gateway["remote"]["url"] is { IsMissing: false } url && !(url.AsString() is { } text && string.IsNullOrWhiteSpace(text));
        bool isMisplaced = !gateway["url"].IsMissing; // said by misplaced-gateway-url
        if (mode.AsString() != "remote" || hasUrl || isMisplaced || gateway.IsIncomplete || gateway["remote"].IsIncomplete)
        {
            return;
        }

        bool readsVariable = context.Target.Release >= ReadsVariable;
        if (readsVariable && context.Document.Environment.TryGetValue(Variable, out string? value) && !string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        bool mayBeSet = readsVariable && !context.Document.Environment.IsComplete;
        string message = "gateway.mode is remote, but gateway.remote.url does not say where the gateway is, so the command line refuses to connect"
            + (mayBeSet ? $" unless {Variable} is set. " : ". ")
            + "Set gateway.remote.url, or gateway.mode to local.";
        context.Report(context.Diagnose(Descriptor, context.LocateValue(mode), message) with { Severity = mayBeSet ? Severity.Warning : Severity.Error });
    }
}
