using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A channel takes direct messages from a list only, and nobody is on the list.</summary>
public sealed class DmAllowlistEmpty : Rule
{
    private static readonly ReleaseFacts Rejected = new("facts/dm-policy-rejected.txt");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7078", "dm-allowlist-empty", Severity.Warning, Effect.Ignored, FixSafety.Unsafe)
    {
        Releases =
        [
            new(null, "2026.3.1", Severity.Warning, Effect.Ignored, FixSafety.Unsafe),
            new("2026.3.2", "2026.3.2", Severity.Error, Effect.Load, FixSafety.Unsafe),
            new("2026.3.7", null, Severity.Warning, Effect.Ignored, FixSafety.Unsafe),
        ],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => ChannelScope.OnEach(subscriptions, Check);

    private void Check(RuleContext context, ChannelScope scope)
    {
        if (scope.Policy.HasText("allowlist") && !scope.AllowsSomeone)
        {
            Report(context, scope);
        }
    }

    private void Report(RuleContext context, ChannelScope scope)
    {
        var policy = scope.Policy;
        bool isRejected = Rejected.Holds($"allowlist {scope.Channel.Name}", context.Target.Release);
        string consequence = isRejected ? $"OpenClaw {context.Target.Release} rejects the file" : "OpenClaw drops every direct message";
        var finding = context.Diagnose(
            Descriptor,
            scope.OwnPolicy.IsMissing ? context.LocateKey(scope.OwnAllowFrom) : context.LocateValue(policy),
            $"{policy.Path} is allowlist, and {scope.Node.Path}.allowFrom names nobody, so {consequence}. Add the ids of those who may write, or set the policy to pairing.");
        context.Report(finding with
        {
            Severity = isRejected ? Severity.Error : Severity.Warning,
            Effect = isRejected ? Effect.Load : Effect.Ignored,
            OpenClawPath = ConfigPath.Append(scope.Node.OpenClawPath, "allowFrom"),
            Fixes = [PolicyFix.Create(policy, "pairing")],
        });
    }
}
