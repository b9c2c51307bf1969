using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Rules.Agents;

namespace Clawlint.Rules.Security;

/// <summary>Several people can write to the bot, and OpenClaw takes all of them for its one owner.</summary>
public sealed class SeveralSenders : Rule
{
    private static readonly string[] GroupKeys = ["groups", "guilds", "channels", "rooms"];

    /// <inheritdoc/>
    /// <remarks>A hint, though OpenClaw's audit warns: a family's or a team's bot is meant so.</remarks>
    public override RuleDescriptor Descriptor { get; } = new("CL5273", "several-senders", Severity.Hint, Effect.Exposure)
    {
        AuditChecks = ["security.trust_model.multi_user_heuristic"],
        Releases = [new("2026.2.24", null, Severity.Hint, Effect.Exposure, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("channels", Check);

    private void Check(RuleContext context, ConfigNode channels)
    {
        List<ConfigNode>? signs = null;
        foreach (var channel in channels.Members)
        {
            AddSigns(channel, channel, ref signs);
            foreach (var account in channel["accounts"].Members)
            {
                AddSigns(account, channel, ref signs);
            }
        }

        if (signs is not null)
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

    /// <summary>Adds what says so: a list of groups, or of senders that holds everyone. A door that is open to all has rules of its own.</summary>
    private static void AddSigns(ConfigNode section, ConfigNode channel, ref List<ConfigNode>? signs)
    {
        // Without a policy the groups that are listed count, in the channel that lists them.
        var policy = section["groupPolicy"].IsMissing ? channel["groupPolicy"] : section["groupPolicy"];
        if ((policy.IsMissing || policy.HasText("allowlist")) && (HasGroups(section) || (!policy.IsMissing && HasGroups(channel))))
        {
            (signs ??= []).Add(policy.IsMissing ? section : policy);
        }

        if (Wildcard.FindIn(section["groupAllowFrom"]) is { IsMissing: false } everyone)
        {
            (signs ??= []).Add(everyone);
        }
    }

    private static bool HasGroups(ConfigNode section)
    {
        foreach (string key in GroupKeys)
        {
            if (section[key].Children.Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
