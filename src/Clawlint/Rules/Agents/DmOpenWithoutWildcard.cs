using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A channel is open to everyone by its policy and not by its list: OpenClaw drops direct messages.</summary>
public sealed class DmOpenWithoutWildcard : Rule
{
    private static readonly ReleaseFacts Rejected = new("facts/dm-policy-rejected.txt");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7076", "dm-open-without-wildcard", Severity.Warning, Effect.Ignored, FixSafety.Unsafe)
    {
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
            Report(context, scope);
        }
    }

    private void Report(RuleContext context, ChannelScope scope)
    {
        var policy = scope.Policy;
        bool isRejected = Rejected.Holds($"open {scope.Channel.Name}", context.Target.Release);
        string consequence = isRejected ? $"OpenClaw {context.Target.Release} rejects the file" : "OpenClaw drops the direct messages of all who are not listed there";
        var finding = context.Diagnose(
            Descriptor,
            scope.OwnPolicy.IsMissing ? context.LocateKey(scope.OwnAllowFrom) : context.LocateValue(policy),
            $"{policy.Path} is open, and no \"*\" stands in {scope.Node.Path}.allowFrom, so {consequence}. Set the policy to pairing; only if anyone at all may write to the bot, add \"*\".");
        context.Report(finding with
        {
            Severity = isRejected ? Severity.Error : Severity.Warning,
            Effect = isRejected ? Effect.Load : Effect.Ignored,
            Why = "doctor --fix of OpenClaw adds the \"*\" and so opens the bot to everyone.",
            OpenClawPath = ConfigPath.Append(scope.Node.OpenClawPath, "allowFrom"),
            Fixes = [PolicyFix.Create(policy, "pairing")],
        });
    }
}
