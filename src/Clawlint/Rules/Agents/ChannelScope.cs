using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A channel, or an account of one, as OpenClaw decides who may write to it: what an account does not say, its channel says. Allocates nothing.</summary>
/// <param name="Node">The channel's or the account's object.</param>
/// <param name="Channel">The channel's object.</param>
internal readonly record struct ChannelScope(ConfigNode Node, ConfigNode Channel)
{
    private static readonly ReleaseFacts Rejected = new("facts/dm-policy-rejected.txt");

    /// <summary>The value that says who may write directly; missing where neither the account nor the channel says it.</summary>
    public ConfigNode Policy => OwnPolicy is { IsMissing: false } own ? own : PolicyOf(Channel);

    /// <summary>The list of those who may.</summary>
    public ConfigNode AllowFrom => OwnAllowFrom is { IsMissing: false } own ? own : ListIn(Channel);

    /// <summary>The policy that stands in the account itself, or in the channel where this is one.</summary>
    public ConfigNode OwnPolicy => PolicyOf(Node);

    /// <summary>The list that stands there.</summary>
    public ConfigNode OwnAllowFrom => ListIn(Node);

    /// <summary>The list's name, which one channel calls otherwise.</summary>
    public string ListName => HasPairing ? "allowFrom" : "allowedUserIds";

    /// <summary>True where people who are not listed can ask to be let in; Synology Chat has no such thing.</summary>
    public bool HasPairing => !Channel.HasName("synology-chat");

    /// <summary>True where it says something itself; an account that does not repeats its channel.</summary>
    public bool HasOwn => !OwnPolicy.IsMissing || !OwnAllowFrom.IsMissing;

    /// <summary>The element of the list that lets everyone in; missing where there is none.</summary>
    public ConfigNode Wildcard => Agents.Wildcard.FindIn(AllowFrom);

    /// <summary>True where somebody is on the list; one that is not known may hold anyone.</summary>
    public bool AllowsSomeone
    {
        get
        {
            var list = AllowFrom;
            foreach (var sender in list.Children)
            {
                if (!sender.HasText(""))
                {
                    return true;
                }
            }

            return list.IsIncomplete || list.Kind is not (ConfigKind.Missing or ConfigKind.Array);
        }
    }

    /// <summary>
    /// A finding about a policy whose list does not fit it, which some channels of some releases reject. It lies where the scope itself says something;
    /// OpenClaw names the list.
    /// </summary>
    /// <param name="context">The analysis.</param>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="problem">The policy and the list, in words.</param>
    /// <param name="consequence">What happens where the file is not rejected.</param>
    /// <param name="advice">What to do.</param>
    public Diagnostic DiagnosePolicy(RuleContext context, RuleDescriptor rule, string problem, string consequence, string advice)
    {
        var policy = Policy;
        bool isRejected = Rejected.Holds($"{policy.AsString()?.Trim()} {Channel.Name}", context.Target.Release);
        var location = OwnPolicy.IsMissing ? context.LocateKey(OwnAllowFrom) : context.LocateValue(policy);
        return context.Diagnose(rule, location, $"{problem}, so {(isRejected ? $"OpenClaw {context.Target.Release} rejects the file" : consequence)}. {advice}") with
        {
            Severity = isRejected ? Severity.Error : Severity.Warning,
            Effect = isRejected ? Effect.Load : Effect.Ignored,
            OpenClawPath = ConfigPath.Append(Node.OpenClawPath, ListName),
            Fixes = HasPairing ? [PolicyFix.Create(policy, "pairing")] : [],
        };
    }

    /// <summary>Calls for every channel and every account that are not switched off and that say who may write to them.</summary>
    public static void OnEach(RuleSubscriptions subscriptions, Action<RuleContext, ChannelScope> action)
    {
        subscriptions.OnPath("channels.*", (context, channel) => Call(context, new ChannelScope(channel, channel), action));
        subscriptions.OnPath("channels.*.accounts.*", (context, account) => Call(context, new ChannelScope(account, account.Parent.Parent), action));
    }

    private static void Call(RuleContext context, ChannelScope scope, Action<RuleContext, ChannelScope> action)
    {
        if (IsOn(scope.Node) && IsOn(scope.Channel) && !IsShared(scope.Channel) && scope.HasOwn)
        {
            action(context, scope);
        }
    }

    /// <summary>Settings that all channels share; no channels themselves.</summary>
    private static bool IsShared(ConfigNode channel) => channel.HasName("defaults") || channel.HasName("modelByChannel") || channel.HasName("tools");

    private static bool IsOn(ConfigNode section) => section.Kind == ConfigKind.Object && !section.IsIncomplete && section["enabled"].AsBoolean() != false;

    /// <summary>Under its own name, or in the older object <c>dm</c>.</summary>
    private static ConfigNode PolicyOf(ConfigNode section) => section["dmPolicy"] is { IsMissing: false } policy ? policy : section["dm"]["policy"];

    private ConfigNode ListIn(ConfigNode section) => section[ListName] is { IsMissing: false } list ? list : section["dm"]["allowFrom"];
}
