using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules.Gateway;
using Clawlint.Rules.Secrets;

namespace Clawlint.Rules.Security;

/// <summary>Webhooks are on, and a setting that limits what they may do is missing or off.</summary>
public sealed class HooksHardening : Rule
{
    private const int ShortestToken = 24;
    private const string RequestKey = "hooks.request_session_key_enabled";

    private static readonly OpenClawRelease HasSessionKeys = OpenClawRelease.Parse("2026.2.12");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5117", "hooks-hardening", Severity.Warning, Effect.Exposure, FixSafety.Safe)
    {
        AuditChecks =
        [
            "hooks.path_root", "hooks.token_too_short", "hooks.default_session_key_unset", "hooks.allowed_agent_ids_unrestricted",
            "hooks.request_session_key_enabled", "hooks.request_session_key_prefixes_missing", "config.insecure_or_dangerous_flags",
        ],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("hooks", Check);

    private void Check(RuleContext context, ConfigNode hooks)
    {
        if (hooks["enabled"].AsBoolean() != true || hooks.IsIncomplete)
        {
            return;
        }

        CheckPath(context, hooks["path"]);
        CheckToken(context, hooks);
        if (context.Target.Release >= HasSessionKeys)
        {
            CheckSessionKeys(context, hooks);
            CheckAgents(context, hooks);
        }
    }

    private void CheckPath(RuleContext context, ConfigNode path)
    {
        if (path.AsString()?.Trim() is { Length: > 0 } text && text.AsSpan().TrimEnd('/').IsEmpty)
        {
            ReportRefused(context, context.LocateValue(path), ["hooks.path_root"], $"{path.Path} must not be /, and the gateway refuses to start with it. Use /hooks.", new CodeFix(
                $"Set {path.Path} to /hooks", FixSafety.Safe, $"{Descriptor.Name}@path", () => MemberEdits.SetValue(path, "\"/hooks\"")));
        }
    }

    private void CheckToken(RuleContext context, ConfigNode hooks)
    {
        var token = hooks["token"];
        if (token.IsMissing || (token.AsString() is { } blank && string.IsNullOrWhiteSpace(blank)))
        {
            ReportRefused(context, context.LocateKey(token.IsMissing ? hooks : token), [], $"{hooks.Path} is on without a token, and the gateway refuses to start. Set {hooks.Path}.token, or {hooks.Path}.enabled to false.");
        }
        else if (LiteralSecret.Get(token) is { Length: < ShortestToken } text)
        {
            Report(context, context.LocateValue(token), ["hooks.token_too_short"], $"{token.Path} has {text.Length} characters, and so few can be guessed. Make a longer one (openssl rand -hex 32), and give it to those who call the hooks.");
        }
    }

    private void CheckSessionKeys(RuleContext context, ConfigNode hooks)
    {
        var isAllowed = hooks["allowRequestSessionKey"];
        if (isAllowed.AsBoolean() == true)
        {
            bool isLimited = hooks["allowedSessionKeyPrefixes"].Children.AsEnumerable().Any(static prefix => !string.IsNullOrWhiteSpace(prefix.AsString()));
            Report(
                context,
                context.LocateKey(isAllowed),
                isLimited ? [RequestKey, "config.insecure_or_dangerous_flags"] : [RequestKey, "hooks.request_session_key_prefixes_missing", "config.insecure_or_dangerous_flags"],
                $"{isAllowed.Path} lets whoever calls a hook choose the session, " + (isLimited ? "within the given prefixes. Set it to false unless callers need it." : "and so take part in any conversation. Set it to false, or set allowedSessionKeyPrefixes."),
                new CodeFix($"Set {isAllowed.Path} to false", FixSafety.Unsafe, $"{Descriptor.Name}@allowRequestSessionKey", () => MemberEdits.SetValue(isAllowed, "false")),
                growsWithExposure: true);
        }

        if (string.IsNullOrWhiteSpace(hooks["defaultSessionKey"].AsString()))
        {
            Report(
                context,
                context.LocateKey(hooks),
                ["hooks.default_session_key_unset"],
                $"{hooks.Path}.defaultSessionKey is not set, so each call of a hook makes a session of its own. Set it, such as to hook:ingress, to keep the calls together.",
                hooks["defaultSessionKey"].IsMissing
                    ? new CodeFix($"Set {hooks.Path}.defaultSessionKey to hook:ingress", FixSafety.Unsafe, $"{Descriptor.Name}@defaultSessionKey", () => MemberEdits.Insert(hooks, "defaultSessionKey", "\"hook:ingress\""))
                    : null);
        }
    }

    private void CheckAgents(RuleContext context, ConfigNode hooks)
    {
        var agents = hooks["allowedAgentIds"];
        if (agents.Kind != ConfigKind.Array || agents.Children.AsEnumerable().Any(static agent => agent.AsString()?.Trim() == "*"))
        {
            Report(
                context,
                context.LocateKey(agents.IsMissing ? hooks : agents),
                ["hooks.allowed_agent_ids_unrestricted"],
                agents.IsMissing
                    ? $"{hooks.Path}.allowedAgentIds is not set, so whoever has the token can give orders to every agent. List the agents that hooks are for."
                    : $"{agents.Path} lets whoever has the token give orders to every agent. List the agents that hooks are for.",
                growsWithExposure: true);
        }
    }

    private void Report(RuleContext context, Location location, string[] checks, string message, CodeFix? fix = null, bool growsWithExposure = false)
    {
        bool isExposed = growsWithExposure && new GatewayExposure(context.Document.Find("gateway"), context.Target.Release).IsExposed;
        var finding = context.Diagnose(Descriptor, location, message);
        context.Report(finding with { Severity = isExposed ? Severity.Error : finding.Severity, AuditChecks = checks, Fixes = fix is null ? [] : [fix] });
    }

    private void ReportRefused(RuleContext context, Location location, string[] checks, string message, CodeFix? fix = null) =>
        context.Report(context.Diagnose(Descriptor, location, message) with { Severity = Severity.Error, Effect = Effect.Start, AuditChecks = checks, Fixes = fix is null ? [] : [fix] });
}
