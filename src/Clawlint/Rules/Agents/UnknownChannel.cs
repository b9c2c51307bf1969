using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A channel that the release does not have.</summary>
public sealed class UnknownChannel : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7082", "unknown-channel", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("channels.*", Check);

    private static readonly ReleaseFacts Channels = new("facts/channels.txt");
    /// <summary>From here on a channel of a plugin that the config names is passed over with a warning.</summary>
    private static readonly OpenClawRelease TakesPluginsWord = OpenClawRelease.Parse("2026.4.26");

    private static readonly string[] Shared = ["defaults", "modelByChannel"];

    private void Check(RuleContext context, ConfigNode channel)
    {
        string id = channel.Name!.Trim();
        if (id.Length == 0 || Shared.Contains(id) || Channels.Holds(id, context.Target.Release) || (context.Target.Release >= TakesPluginsWord && PluginEvidence.IsNamed(context.Document, id)))
        {
            return;
        }

        context.Claim(channel);
        string nearest = NearestWord.To(id, Channels.At(context.Target.Release)) is { } known ? $" Did you mean {known}?" : " Install its plugin first, or remove the block.";
        context.ReportKey(Descriptor, channel, $"{context.Target.Release} has no channel {id}, and rejects the file because of {channel.Path}.{nearest}");
    }
}
