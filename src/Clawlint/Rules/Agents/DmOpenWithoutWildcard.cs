using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Agents;

/// <summary>A channel is open to everyone by its policy and not by its list: OpenClaw drops direct messages.</summary>
public sealed class DmOpenWithoutWildcard : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7076", "dm-open-without-wildcard", Severity.Warning, Effect.Ignored, FixSafety.Unsafe)
    {
        AuditChecks =
        [
            "channels.*.dm.open", "channels.*.dm.open_invalid", "security.exposure.open_groups_with_elevated", "security.exposure.open_groups_with_runtime_or_fs",
            "security.exposure.open_groups_with_control_plane_tools", "security.exposure.open_channels_with_exec", "security.trust_model.multi_user_heuristic",
        ],
        Releases =
        [
            new(null, "2026.3.2", Severity.Error, Effect.Load, FixSafety.Unsafe),
            new("2026.3.7", null, Severity.Warning, Effect.Ignored, FixSafety.Unsafe),
        ],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => ChannelScope.OnEach(subscriptions, Check);

    private void Check(RuleContext context, ChannelScope scope)
    {
        if (scope.Policy.HasText("open") && scope.Wildcard.IsMissing && !scope.AllowFrom.IsIncomplete)
        {
            var finding = scope.DiagnosePolicy(
                context,
                Descriptor,
                $"{scope.Policy.Path} is open, and no \"*\" stands in {scope.Node.Path}.{scope.ListName}",
                "OpenClaw drops the direct messages of all who are not listed there",
                $"Set the policy to {(scope.HasPairing ? "pairing" : "allowlist")}; only if anyone at all may write to the bot, add \"*\".");
            context.Report(finding with { Why = "doctor --fix of OpenClaw adds the \"*\" and so opens the bot to everyone." });
        }
    }
}
