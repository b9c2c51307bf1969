using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Agents;

/// <summary>A binding takes a Discord server's room for a group.</summary>
public sealed class BindingPeerKind : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7282", "binding-peer-kind", Severity.Warning, Effect.Ignored, FixSafety.Unsafe)
    {
        Releases = [new(null, "2026.2.26", Severity.Warning, Effect.Ignored, FixSafety.Unsafe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("bindings[].match.peer.kind", Check);

    private void Check(RuleContext context, ConfigNode kind)
    {
        if (kind.AsString() == "group" && string.Equals(kind.Parent.Parent["channel"].AsString()?.Trim(), "discord", StringComparison.OrdinalIgnoreCase))
        {
            context.ReportValue(
                Descriptor,
                kind,
                $"A room of a Discord server is a channel to {context.Target.Release}, and a bot is in no Discord group, so this binding never applies and messages go to another agent. Write channel.",
                new CodeFix($"Set {kind.Path} to channel", FixSafety.Unsafe, $"{Descriptor.Name}@{kind.Path}", () => MemberEdits.SetValue(kind, "\"channel\"")));
        }
    }
}
