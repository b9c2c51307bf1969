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
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("channels.*", Check);
        subscriptions.OnPath("bindings[].match.channel", CheckBinding);
    }

    private static readonly ReleaseFacts Aliases = new("facts/channel-aliases.txt");

    /// <summary>From here on a channel of a plugin that the config names is passed over with a warning.</summary>
    private static readonly OpenClawRelease TakesPluginsWord = OpenClawRelease.Parse("2026.4.26");

    private static readonly string[] Shared = ["defaults", "modelByChannel"];

    private void Check(RuleContext context, ConfigNode channel)
    {
        string id = channel.Name!.Trim();
        if (id.Length == 0 || Shared.Contains(id) || context.HasChannel(id) || (context.Target.Release >= TakesPluginsWord && PluginEvidence.IsNamed(context, id)))
        {
            return;
        }

        context.Claim(channel);
        string nearest = NearestWord.To(id, KnownIds.Channels.At(context.Target.Release)) is { } known ? $" Did you mean {known}?" : " Install its plugin first, or remove the block.";
        context.ReportKey(Descriptor, channel, $"{context.Target.Release} has no channel {id}, and rejects the file because of {channel.Path}.{nearest}");
    }

    /// <summary>A binding for a channel that is not there never applies. Any other name may be that of a plugin, so only one that cannot be is reported.</summary>
    private void CheckBinding(RuleContext context, ConfigNode channel)
    {
        string id = channel.AsString()?.Trim().ToLowerInvariant() ?? "";
        int colon = id.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? id : id[..colon];
        var known = KnownIds.Channels.At(context.Target.Release);
        if (context.IsUnknown(channel) || (colon < 0 && (id.Length < 4 || context.HasChannel(id) || Aliases.Holds(id, context.Target.Release) || !context.Document.Find("channels", id).IsMissing || PluginEvidence.IsNamed(context, id))))
        {
            return;
        }

        bool isPacked = colon >= 0 && known.Contains(name);
        string? nearest = isPacked ? name : NearestWord.To(id, known);
        if (nearest is not null)
        {
            var finding = context.Diagnose(
                Descriptor,
                context.LocateValue(channel),
                $"{channel.Path} names no channel, so the binding never applies and messages go to another agent. " + (isPacked ? $"Write {nearest}, and the rest under peer." : $"Did you mean {nearest}?"));
            context.Report(finding with { Severity = Severity.Warning, Effect = Effect.Ignored });
        }
    }
}
