using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Security;

/// <summary>Several people can write to the bot, and OpenClaw takes all of them for its one owner.</summary>
public sealed class SeveralSenders : Rule
{
    private static readonly string[] GroupKeys = ["groups", "guilds", "channels", "rooms"];

    /// <inheritdoc/>
    /// <remarks>A hint, though OpenClaw's audit warns: a family's or a team's bot is meant so, and what is open has rules of its own.</remarks>
    public override RuleDescriptor Descriptor { get; } = new("CL5273", "several-senders", Severity.Hint, Effect.Exposure)
    {
        AuditChecks = ["security.trust_model.multi_user_heuristic"],
        Releases = [new("2026.2.24", null, Severity.Hint, Effect.Exposure, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("channels", Check);

    private void Check(RuleContext context, ConfigNode channels)
    {
        var signs = SignsIn(channels).ToList();
        if (signs.Count > 0)
        {
            context.Report(context.Diagnose(
                Descriptor,
                Locate(context, signs[0]),
                "More than one person can write to the bot, and OpenClaw takes everyone it lets in for its owner: they share its memory, its files and its credentials. For people who do not trust each other, run a gateway for each.") with
            {
                Related = [.. signs.Skip(1).Select(sign => new RelatedLocation(Locate(context, sign), "here too"))],
            });
        }
    }

    private static Location Locate(RuleContext context, ConfigNode sign) => sign.Kind == ConfigKind.Object ? context.LocateKey(sign) : context.LocateValue(sign);

    /// <summary>The settings that say so: a door that is open to all, or a list of groups.</summary>
    internal static IEnumerable<ConfigNode> SignsIn(ConfigNode channels)
    {
        foreach (var channel in channels.Members)
        {
            foreach (var section in channel["accounts"].Members.AsEnumerable().Prepend(channel))
            {
                foreach (var sign in SignsIn(section, channel))
                {
                    yield return sign;
                }
            }
        }
    }

    private static IEnumerable<ConfigNode> SignsIn(ConfigNode section, ConfigNode channel)
    {
        // Without a policy the groups that are listed count, in the channel that lists them.
        var policy = section["groupPolicy"].IsMissing ? channel["groupPolicy"] : section["groupPolicy"];
        bool hasGroups = Array.Exists(GroupKeys, key => section[key].Children.Count > 0 || (!policy.IsMissing && channel[key].Children.Count > 0));
        if (policy.HasText("open") || (hasGroups && (policy.IsMissing || policy.HasText("allowlist"))))
        {
            yield return policy.IsMissing ? section : policy;
        }

        foreach (var direct in (ConfigNode[])[section["dmPolicy"], section["dm"]["policy"]])
        {
            if (direct.HasText("open"))
            {
                yield return direct;
            }
        }

        foreach (var list in (ConfigNode[])[section["allowFrom"], section["groupAllowFrom"], section["dm"]["allowFrom"]])
        {
            if (list.Children.AsEnumerable().FirstOrDefault(static sender => sender.HasText("*")) is { IsMissing: false } everyone)
            {
                yield return everyone;
            }
        }
    }
}
