using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Gateway;

/// <summary>The gateway asks for one secret, and the config has only the other.</summary>
public sealed class AuthModeSecretMismatch : Rule
{
    private static readonly OpenClawRelease MakesToken = OpenClawRelease.Parse("2026.2.26");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4033", "auth-mode-secret-mismatch", Severity.Error, Effect.Start, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.bind_no_auth", "gateway.loopback_no_auth", "gateway.http.no_auth"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.auth.mode", Check);

    private void Check(RuleContext context, ConfigNode mode)
    {
        if (mode.AsString() is not ("token" or "password"))
        {
            return;
        }

        string asked = mode.AsString()!;
        string other = asked == "token" ? "password" : "token";
        var authentication = new GatewayAuthentication(context.Document, context.Target.Release);
        var state = authentication.StateOf(asked);
        bool hasOther = !authentication.Settings[other].IsMissing;
        if (!authentication.IsLocal || state == SecretState.Present || (asked == "token" && !hasOther))
        {
            return;
        }

        bool isMade = asked == "token" && context.Target.Release >= MakesToken;
        var finding = context.Diagnose(Descriptor, context.LocateValue(mode), GetMessage(asked, other, hasOther, state, isMade));
        context.Report(finding with
        {
            Severity = state == SecretState.Unknown ? hasOther ? Severity.Warning : Severity.Info : Severity.Error,
            Effect = isMade || state == SecretState.Unknown ? Effect.Connect : Effect.Start, // only what is sure keeps the gateway from starting
            Fixes = hasOther ? [CreateFix(mode, other)] : ImmutableArray<CodeFix>.Empty,
        });
    }

    private static string GetMessage(string asked, string other, bool hasOther, SecretState state, bool isMade)
    {
        string condition = state == SecretState.Unknown ? $"Unless OPENCLAW_GATEWAY_{asked.ToUpperInvariant()} is set where it runs, the gateway " : "The gateway ";
        string consequence = isMade ? "makes up a token that no client has." : "refuses to start.";
        string advice = hasOther ? $"Set the mode to {other}, or add gateway.auth.{asked}." : $"Add gateway.auth.{asked}.";
        return $"gateway.auth.mode asks for a {asked}, and the config has {(hasOther ? $"only a {other}" : "none")}. {condition}{consequence} {advice}";
    }

    private CodeFix CreateFix(ConfigNode mode, string other) =>
        new($"Set gateway.auth.mode to {other}", FixSafety.Unsafe, Descriptor.Name, () => MemberEdits.SetValue(mode, $"\"{other}\""));
}
