using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.References;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>The heartbeat goes to a channel that the release does not have.</summary>
public sealed class HeartbeatTarget : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7207", "heartbeat-target", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (string path in ReferencePlace.UsesOf(ReferenceKind.Channel).Where(static path => path.EndsWith(".heartbeat.target", StringComparison.Ordinal)))
        {
            subscriptions.OnPath(path, Check);
        }
    }

    private static readonly OpenClawRelease HasOwner = OpenClawRelease.Parse("2026.8.1");
    private static readonly ReleaseFacts Aliases = new("facts/channel-aliases.txt");

    private void Check(RuleContext context, ConfigNode target)
    {
        if (target.AsString() is not { } text || context.IsUnknown(target))
        {
            return;
        }

        var release = context.Target.Release;
        string id = text.Trim().ToLowerInvariant();
        if (id.Length == 0)
        {
            context.ReportValue(Descriptor, target, $"{target.Path} is blank, and OpenClaw rejects the file. Remove it, or name a channel.");
        }
        else if (id is not ("last" or "none") && !(id == "owner" && release >= HasOwner) && !context.HasChannel(id) && !Aliases.Holds(id, release))
        {
            string nearest = NearestWord.To(id, KnownIds.Channels.At(release)) is { } known ? $" Did you mean {known}?" : " Name a channel, last or none.";
            context.ReportValue(Descriptor, target, $"{target.Path} names no channel that {release} has, and OpenClaw rejects the file.{nearest}");
        }
    }
}
