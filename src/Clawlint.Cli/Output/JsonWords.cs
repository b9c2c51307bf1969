using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Environments.Credentials;
using Clawlint.Explain;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Cli.Output;

/// <summary>The words that JSON uses for our enumerations. They are a contract, so they are written out here and nowhere derived.</summary>
internal static class JsonWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        Severity.Hint => "hint",
        _ => "off",
    };

    public static string Of(Effect effect) => effect switch
    {
        Effect.Load => "load",
        Effect.Start => "start",
        Effect.Connect => "connect",
        Effect.Exposure => "exposure",
        Effect.Ignored => "ignored",
        _ => "none",
    };

    public static string Of(CredentialSource source) => source switch
    {
        CredentialSource.Config => "config",
        CredentialSource.RemoteConfig => "remote-config",
        CredentialSource.Environment => "environment",
        CredentialSource.LegacyEnvironment => "legacy-environment",
        CredentialSource.Option => "option",
        CredentialSource.Reference => "reference",
        CredentialSource.MissingVariable => "missing-variable",
        _ => "none",
    };

    public static string Of(CredentialMatch match) => match switch
    {
        CredentialMatch.Same => "same",
        CredentialMatch.Different => "different",
        CredentialMatch.ClientHasNone => "client-has-none",
        CredentialMatch.GatewayHasNone => "gateway-has-none",
        _ => "unknown",
    };

    public static string Of(FixSafety safety) => safety switch
    {
        FixSafety.Safe => "safe",
        FixSafety.Unsafe => "unsafe",
        _ => "manual",
    };

    public static string Of(RepairOutcome repair) => repair switch
    {
        RepairOutcome.Automatic => "automatic",
        RepairOutcome.Refused => "refused",
        _ => "none",
    };

    public static string Of(PathTreatment treatment) => treatment switch
    {
        PathTreatment.Checked => "checked",
        PathTreatment.Unchecked => "unchecked",
        PathTreatment.Moved => "moved",
        _ => "dropped",
    };

    public static string Of(TargetReleaseSource source) => source switch
    {
        TargetReleaseSource.Option => "option",
        TargetReleaseSource.Settings => "settings",
        TargetReleaseSource.Installed => "installed",
        TargetReleaseSource.Project => "project",
        TargetReleaseSource.Stamp => "stamped",
        _ => "newest",
    };

    public static string Of(RuleCategory category) => category switch
    {
        RuleCategory.Syntax => "syntax",
        RuleCategory.Schema => "schema",
        RuleCategory.Placement => "placement",
        RuleCategory.Migration => "migration",
        RuleCategory.Gateway => "gateway",
        RuleCategory.Security => "security",
        RuleCategory.Secrets => "secrets",
        RuleCategory.Agents => "agents",
        RuleCategory.Environment => "environment",
        _ => "clawlint",
    };
}
