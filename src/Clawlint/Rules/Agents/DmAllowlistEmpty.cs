using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Agents;

/// <summary>A channel takes direct messages from a list only, and nobody is on the list.</summary>
public sealed class DmAllowlistEmpty : Rule
{
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
            context.Report(scope.DiagnosePolicy(
                context,
                Descriptor,
                $"{scope.Policy.Path} is allowlist, and {scope.Node.Path}.{scope.ListName} names nobody",
                "OpenClaw drops every direct message",
                scope.HasPairing ? "Add the ids of those who may write, or set the policy to pairing." : "Add the ids of those who may write."));
        }
    }
}
