using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Gateway;

/// <summary>The gateway asks for a token that is nowhere.</summary>
public sealed class NoGatewayToken : Rule
{
    private const string Reference = "${OPENCLAW_GATEWAY_TOKEN}";
    private const string Settings = $"{{\"mode\": \"token\", \"token\": \"{Reference}\"}}";

    private static readonly OpenClawRelease MakesToken = OpenClawRelease.Parse("2026.2.26");
    private static readonly OpenClawRelease ForgetsToken = OpenClawRelease.Parse("2026.5.28");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4031", "no-gateway-token", Severity.Warning, Effect.Connect, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.bind_no_auth", "gateway.loopback_no_auth", "gateway.http.no_auth"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("", Check);

    private void Check(RuleContext context, ConfigNode root)
    {
        var gateway = root["gateway"];
        var release = context.Target.Release;
        var authentication = new GatewayAuthentication(context.Document, release);
        if (!authentication.IsLocal || authentication.Mode != "token" || authentication.StateOf("password") == SecretState.Present || authentication.AdmitsTailscale)
        {
            return;
        }

        // Where the environment is not known, a config without a token is most likely meant to get it from there.
        var state = authentication.StateOf("token");
        bool isChosen = !authentication.Settings["mode"].IsMissing;
        if (state == SecretState.Present || (state == SecretState.Unknown && !isChosen))
        {
            return;
        }

        // Without a secret the oldest releases refuse to listen elsewhere: bind-exposed-without-auth says so.
        if (release < MakesToken && !isChosen && new GatewayExposure(gateway, release).ListensBeyondLoopback != false)
        {
            return;
        }

        var place = isChosen ? context.LocateValue(authentication.Settings["mode"]) : authentication.Settings.IsMissing ? context.LocateSection("gateway") : context.LocateKey(authentication.Settings);
        var finding = context.Diagnose(Descriptor, place, GetMessage(release, state, isChosen));
        context.Report(finding with
        {
            Severity = state == SecretState.Unknown ? Severity.Info : release < MakesToken && isChosen ? Severity.Error : Severity.Warning,
            Effect = release >= MakesToken || state == SecretState.Unknown ? Effect.Connect : isChosen ? Effect.Start : Effect.Exposure,
            Fixes = [new CodeFix($"Take the token from the environment: {Reference}", FixSafety.Unsafe, Descriptor.Name, () => AddReference(root, gateway, authentication.Settings))],
        });
    }

    private static string GetMessage(OpenClawRelease release, SecretState state, bool isChosen)
    {
        string where = state == SecretState.Unknown
            ? "The gateway asks for a token, and this file has none. Unless OPENCLAW_GATEWAY_TOKEN is set where it runs, "
            : "The gateway asks for a token, and neither the config nor the environment has one, so ";
        string consequence = release >= ForgetsToken ? "it makes up a new one at every start, and clients are refused after a restart."
            : release >= MakesToken ? "it makes one up and writes it into the config, whose comments are lost."
            : isChosen ? "it refuses to start."
            : "it lets everyone in.";
        return $"{where}{consequence} Set gateway.auth.token, for example to \"{Reference}\".";
    }

    private static ImmutableArray<FixOperation> AddReference(ConfigNode root, ConfigNode gateway, ConfigNode settings) =>
        gateway.IsMissing ? MemberEdits.Insert(root, "gateway", $"{{\"auth\": {Settings}}}")
        : settings.IsMissing ? MemberEdits.Insert(gateway, "auth", Settings)
        : MemberEdits.Insert(settings, "token", $"\"{Reference}\"");
}
