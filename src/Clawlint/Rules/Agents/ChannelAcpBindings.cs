using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Agents;

/// <summary>bindings.acp inside a channel, a shape that was taken away.</summary>
public sealed class ChannelAcpBindings : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7222", "channel-acp-bindings", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.3.28", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnKind(ConfigKind.Object, Check);

    private void Check(RuleContext context, ConfigNode bindings)
    {
        if (bindings.HasName("bindings") && bindings["acp"].Kind is ConfigKind.Object or ConfigKind.Array && IsInChannels(bindings))
        {
            context.Claim(bindings["acp"]);
            context.ReportKey(Descriptor, bindings["acp"], $"{bindings["acp"].Path} was taken away, and OpenClaw rejects the file because of it. Write the bindings into the list bindings at the top of the file.");
        }
    }

    private static bool IsInChannels(ConfigNode node)
    {
        while (!node.Parent.Parent.IsMissing)
        {
            node = node.Parent;
        }

        return node.HasName("channels");
    }
}
