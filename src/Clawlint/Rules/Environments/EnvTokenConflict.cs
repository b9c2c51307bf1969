using Clawlint.Config;
using Clawlint.Config.Variables;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules.Gateway;
using Clawlint.Rules.Secrets;

namespace Clawlint.Rules.Environments;

/// <summary>The environment and the config hold different tokens for the gateway of this machine.</summary>
public sealed class EnvTokenConflict : Rule
{
    private const string Variable = "OPENCLAW_GATEWAY_TOKEN";

    private static readonly OpenClawRelease ClientsReadConfigFirst = OpenClawRelease.Parse("2026.8.1");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4030", "env-token-conflict", Severity.Error, Effect.Connect, FixSafety.Manual)
    {
        AuditChecks = ["gateway.env_token_overrides_config"],
        Releases =
        [
            new("2026.1.29", "2026.7.35", Severity.Error, Effect.Connect, FixSafety.Manual),
            new("2026.8.1", null, Severity.Warning, Effect.Ignored, FixSafety.Manual),
        ],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.auth.token", Check);

    private void Check(RuleContext context, ConfigNode token)
    {
        var gateway = context.Document.Find("gateway");
        var environment = context.Document.Environment;
        if (GatewayCredential.GetLiteral(token) is not { Length: > 0 } written
            || GatewayCredential.GetMode(gateway["auth"]) != "token" || gateway["mode"].AsString() == "remote"
            || !environment.TryGetValue(Variable, out string? set) || string.IsNullOrWhiteSpace(set) || set.Trim() == written)
        {
            return;
        }

        string source = Describe(environment.GetSource(Variable));
        string consequence = context.Target.Release >= ClientsReadConfigFirst
            ? $"OpenClaw goes by {token.Path} here, and whoever takes the token from the variable is refused"
            : $"The gateway goes by {token.Path}, while commands on this machine send the variable's and are refused (token mismatch)";
        string message = $"{source} sets {Variable} to another token than {token.Path}. {consequence}. Keep one of the two: remove the variable, or write \"${{{Variable}}}\" here.";
        context.Report(context.Diagnose(Descriptor, context.LocateValue(token), message) with { Fixes = [VariableReference.CreateFix(Descriptor, token, Variable)] });
    }

    private static string Describe(EnvironmentSource? source) => source switch
    {
        EnvironmentSource.StateFile => "The .env of the state folder",
        EnvironmentSource.WorkingDirectoryFile => "The .env of the working directory",
        EnvironmentSource.Config => "env.vars",
        EnvironmentSource.Service => "The service",
        _ => "The environment",
    };
}
