using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules.Gateway;

namespace Clawlint.Rules.Security;

/// <summary>Clients are to send the credential unencrypted beyond the networks that they take for trusted.</summary>
public sealed class RemoteUrlPlaintextPublic : Rule
{
    private const string Consent = "OPENCLAW_ALLOW_INSECURE_PRIVATE_WS";

    private static readonly OpenClawRelease Refuses = OpenClawRelease.Parse("2026.3.2");
    private static readonly OpenClawRelease TrustsPrivateHosts = OpenClawRelease.Parse("2026.5.28");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5039", "remote-url-plaintext-public", Severity.Error, Effect.Connect, FixSafety.Unsafe)
    {
        Releases =
        [
            new(null, "2026.3.1", Severity.Warning, Effect.Exposure, FixSafety.Unsafe),
            new("2026.3.2", null, Severity.Error, Effect.Connect, FixSafety.Unsafe),
        ],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.remote.url", Check);

    private void Check(RuleContext context, ConfigNode node)
    {
        var release = context.Target.Release;
        if (RemoteUrl.Find(node, release) is not { Scheme: "ws" } url || IsTrusted(url, release) || HasConsent(context, url))
        {
            return;
        }

        bool isRefused = release >= Refuses;
        string consequence = isRefused ? $"clients of {release} refuse it" : "anyone on the way can read them";
        string message = $"gateway.remote.url sends the credential and all messages unencrypted (ws://) to another machine, and {consequence}. Use wss://, or a tunnel to 127.0.0.1.";
        var finding = context.Diagnose(Descriptor, context.LocateValue(node), message);
        bool mayHaveConsent = isRefused && MayConsent(url) && !context.Document.Environment.IsComplete;
        context.Report(finding with
        {
            Severity = mayHaveConsent ? Severity.Warning : finding.Severity,
            Why = mayHaveConsent ? $"Clients refuse it unless the environment variable {Consent} is 1 where they run." : null,
            Fixes = [new CodeFix("Use wss://", FixSafety.Unsafe, Descriptor.Name, () => MemberEdits.SetValue(node, JsonText.Quote("wss" + url.Text[url.Text.IndexOf(':', StringComparison.Ordinal)..])))],
        });
    }

    /// <summary>Before private hosts were trusted, only this machine was; before that, nothing was refused, and what stays near is let pass here.</summary>
    private static bool IsTrusted(RemoteUrl url, OpenClawRelease release) =>
        release >= Refuses && release < TrustsPrivateHosts ? url.IsLoopback : url.IsNearby;

    private static bool HasConsent(RuleContext context, RemoteUrl url) =>
        MayConsent(url) && context.Document.Environment.TryGetValue(Consent, out string? value) && value.Trim() == "1";

    /// <summary>The variable lets clients send to private addresses and to names; to a public address never.</summary>
    private static bool MayConsent(RemoteUrl url) => url.Address is null || url.IsNearby;
}
