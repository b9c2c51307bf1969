using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Agents;

/// <summary>A hook that keeps its session, and nothing says which one.</summary>
public sealed class HookSessionKeyMissing : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7204", "hook-session-key-missing", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.8.1", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("hooks.mappings[]", Check);

    private void Check(RuleContext context, ConfigNode mapping)
    {
        bool isAgent = mapping["action"].IsMissing || mapping["action"].AsString() == "agent";
        var hooks = mapping.Parent.Parent;
        if (isAgent && mapping["sessionMode"].AsString() == "persistent" && string.IsNullOrWhiteSpace(mapping["sessionKey"].AsString())
            && string.IsNullOrWhiteSpace(hooks["defaultSessionKey"].AsString()) && mapping["transform"].IsMissing)
        {
            context.Report(context.Diagnose(Descriptor, context.LocateValue(mapping["sessionMode"]), $"{mapping.Path} keeps its session and does not say which, and OpenClaw rejects the file. Set sessionKey there or hooks.defaultSessionKey.")
                with
            { OpenClawPath = ConfigPath.Append(mapping.OpenClawPath, "sessionKey") });
        }
    }
}
