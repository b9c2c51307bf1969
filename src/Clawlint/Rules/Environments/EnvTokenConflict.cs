using Clawlint.Config;
using Clawlint.Config.Variables;
using Clawlint.Diagnostics;
using Clawlint.Environments;
using Clawlint.Environments.Compose;
using Clawlint.Environments.Credentials;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules.Gateway;
using Clawlint.Rules.Secrets;
using Clawlint.Syntax;

namespace Clawlint.Rules.Environments;

/// <summary>The environment and the config hold different tokens for the gateway of this machine.</summary>
public sealed class EnvTokenConflict : Rule
{
    private const string Variable = "OPENCLAW_GATEWAY_TOKEN";

    private static readonly OpenClawRelease ClientsReadConfigFirst = OpenClawRelease.Parse("2026.8.1");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4030", "env-token-conflict", Severity.Error, Effect.Connect, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.env_token_overrides_config"],
        Releases =
        [
            new("2026.1.29", "2026.7.35", Severity.Error, Effect.Connect, FixSafety.Unsafe),
            new("2026.8.1", null, Severity.Warning, Effect.Ignored, FixSafety.Unsafe),
        ],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.auth.token", Check);

    private void Check(RuleContext context, ConfigNode token)
    {
        var gateway = context.Document.Find("gateway");
        if (GatewayCredential.GetLiteral(token) is not { Length: > 0 } written
            || GatewayCredential.GetMode(gateway["auth"]) != "token" || gateway["mode"].AsString() == "remote")
        {
            return;
        }

        var environment = context.Document.Environment;
        if (environment.TryGetValue(Variable, out string? set) && Differs(set, written))
        {
            var entry = environment.GetSource(Variable) == EnvironmentSource.StateFile ? context.World?.StateVariables : null;
            Report(context, token, new(Describe(environment.GetSource(Variable)), entry, entry is null ? null : PlaceOf(entry)));
        }
        else if (context.World is { Compose.Length: > 0 } && context.Credentials.Gateways.FirstOrDefault(party => IsInConflict(party, written)) is { Service.Service: var service } party)
        {
            var variable = service.FindVariable(Variable);
            var entry = variable is null ? context.World.StateVariables : variable is { IsFromFile: false, Text.IsLiteral: false } or { IsPassedOn: true } ? EntryOf(context.World, service) : null;
            Report(context, token, new(variable is null ? Describe(EnvironmentSource.StateFile) : service.Name, entry, variable is null ? null : new(variable.Source, variable.NameSpan)));
        }
    }

    private static bool IsInConflict(GatewayParty party, string written) => party is { Service: not null, Auth.Token.Source: CredentialSource.Config }
        && party.Document.Environment.TryGetValue(Variable, out string? set) && !UnknownVariable.IsOne(set) && Differs(set, written);

    private static bool Differs(string set, string written) => !string.IsNullOrWhiteSpace(set) && set.Trim() != written;

    private static DotEnvText? EntryOf(ConfigWorld world, ComposeService service) =>
        world.Compose.FirstOrDefault(project => project.Project[service.Name] == service)?.Project.Variables is { } variables && variables.Find(Variable) is not null ? variables : null;

    private static Location? PlaceOf(DotEnvText file) => file.Find(Variable) is { } entry ? new(file.File.Text, entry.NameSpan) : null;

    private void Report(RuleContext context, ConfigNode token, Conflict conflict)
    {
        string consequence = context.Target.Release >= ClientsReadConfigFirst
            ? $"OpenClaw goes by {token.Path} here, and whoever takes the token from the variable is refused"
            : $"The gateway goes by {token.Path}, while commands that have the variable send that and are refused (token mismatch)";
        string message = $"{conflict.Source} sets {Variable} to another token than {token.Path}. {consequence}. Keep one of the two: remove the variable, or write \"${{{Variable}}}\" here.";
        context.Report(context.Diagnose(Descriptor, context.LocateValue(token), message) with
        {
            Related = conflict.Place is { } place ? [new RelatedLocation(place, "the other token")] : [],
            Fixes = [conflict.File?.Find(Variable) is { } entry ? CreateFix(token, conflict.File.File.Text, entry) : VariableReference.CreateFix(Descriptor, token, Variable)],
        });
    }

    /// <summary>The gateway's token stays what it is: it moves to the file that holds the other one, and the config refers to it.</summary>
    private CodeFix CreateFix(ConfigNode token, SourceText file, DotEnvEntry entry) => new(
        $"Move the token to {file.Path} in the place of the other one, and write ${{{Variable}}} at {token.Path}",
        FixSafety.Unsafe,
        Descriptor.Name,
        () => MemberEdits.SetValue(token, $"\"${{{Variable}}}\"") is { IsEmpty: false } edits && DotEnvEdits.SetValue(file, entry, token.AsString()!.Trim()) is { } edit ? edits.Add(edit) : []);

    private static string Describe(EnvironmentSource? source) => source switch
    {
        EnvironmentSource.StateFile => "The .env of the state folder",
        EnvironmentSource.WorkingDirectoryFile => "The .env of the working directory",
        EnvironmentSource.Config => "env.vars",
        EnvironmentSource.Service => "The service",
        _ => "The environment",
    };

    /// <summary>The other token.</summary>
    /// <param name="Source">What sets it, in words.</param>
    /// <param name="File">The <c>.env</c> that holds it; null where it is elsewhere.</param>
    /// <param name="Place">Where it is set; null where that is no file.</param>
    private sealed record Conflict(string Source, DotEnvText? File, Location? Place);
}
