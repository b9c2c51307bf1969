using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Rules.Agents;

namespace Clawlint.Rules.Security;

/// <summary>Everyone in a Telegram group may give the bot commands.</summary>
public sealed class TelegramGroupSenders : Rule
{
    private const string Everyone = "channels.telegram.groups.allowFrom.wildcard";

    /// <summary>The check that no list says who in a group may give commands.</summary>
    internal const string Absent = "channels.telegram.groups.allowFrom.missing";

    /// <inheritdoc/>
    /// <remarks>A list in OpenClaw's pairing store counts too, and it is not known here: so a warning, though its audit calls both critical.</remarks>
    public override RuleDescriptor Descriptor { get; } = new("CL5279", "telegram-group-senders", Severity.Warning, Effect.Exposure) { AuditChecks = [Everyone, Absent] };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("channels.telegram", (context, channel) => Check(context, channel, channel));
        subscriptions.OnPath("channels.telegram.accounts.*", (context, account) => Check(context, account, account.Parent.Parent));
    }

    /// <summary>True for Telegram's open group policy without any list of senders beside it: the audit says that too, and one finding speaks of both.</summary>
    internal static bool IsSaidBy(ConfigNode policy)
    {
        var account = policy.Parent;
        var channel = account.Parent.HasName("accounts") ? account.Parent.Parent : account;
        var senders = account["groupAllowFrom"].IsMissing ? channel["groupAllowFrom"] : account["groupAllowFrom"];
        return channel.HasName("telegram") && channel.Parent.HasName("channels") && account["groups"].IsMissing && senders.Children.Count == 0;
    }

    private void Check(RuleContext context, ConfigNode account, ConfigNode channel)
    {
        bool isOff = channel["enabled"].AsBoolean() == false || account["enabled"].AsBoolean() == false || context.Document.Find("commands", "text").AsBoolean() == false;
        if (isOff || account.Kind != ConfigKind.Object || account.IsIncomplete || channel.IsIncomplete)
        {
            return;
        }

        // What an account takes from its channel is said of the channel.
        var senders = account["groupAllowFrom"].IsMissing ? channel["groupAllowFrom"] : account["groupAllowFrom"];
        var groups = account["groups"].IsMissing ? channel["groups"] : account["groups"];
        var everyone = Wildcard.FindIn(account["groupAllowFrom"]);
        if (!everyone.IsMissing && IsGroupAccessOn(context, account, channel, groups))
        {
            context.Report(context.Diagnose(Descriptor, context.LocateValue(everyone), $"\"*\" in {everyone.Parent.Path} lets everyone in a group that the bot is in give it commands. List the numeric ids of those who may.") with { AuditChecks = [Everyone] });
        }
        else if (!account["groups"].IsMissing && senders.Children.Count == 0 && !HasOwnLists(groups) && IsGroupAccessOn(context, account, channel, groups))
        {
            context.Report(context.Diagnose(Descriptor, context.LocateKey(account["groups"]), $"{account["groups"].Path} lets the bot into groups, and no list says who in them may give it commands. Add their numeric ids to {account.Path}.groupAllowFrom.") with
            {
                Severity = Severity.Info,
                AuditChecks = [Absent],
            });
        }
    }

    private static bool IsGroupAccessOn(RuleContext context, ConfigNode account, ConfigNode channel, ConfigNode groups)
    {
        var policy = account["groupPolicy"] is { IsMissing: false } own ? own
            : channel["groupPolicy"] is { IsMissing: false } shared ? shared
            : context.Document.Find("channels", "defaults", "groupPolicy");
        return policy.HasText("open") || ((policy.IsMissing || policy.HasText("allowlist")) && groups.Children.Count > 0);
    }

    private static bool HasOwnLists(ConfigNode groups) =>
        groups.Children.AsEnumerable().Any(static group => group["allowFrom"].Children.Count > 0 || group["topics"].Children.AsEnumerable().Any(static topic => topic["allowFrom"].Children.Count > 0));
}
