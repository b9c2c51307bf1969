using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Agents;

/// <summary>An account of a channel has an agent's name, and no binding leads from the one to the other.</summary>
public sealed class AccountUnbound : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7280", "account-unbound", Severity.Warning, Effect.Ignored)
    {
        Releases = [new(null, "2026.7.35", Severity.Warning, Effect.Ignored, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("channels.*.accounts", Check);

    private void Check(RuleContext context, ConfigNode accounts)
    {
        var roster = context.Document.Root["agents"];
        var bindings = context.Document.Root["bindings"];
        if (accounts.Kind != ConfigKind.Object || bindings.IsIncomplete || (roster["list"].Children.Count < 2 && roster["entries"].Children.Count < 2))
        {
            return;
        }

        var agents = AgentRoster.In(context.Document).ToList();
        string fallback = (agents.Find(static agent => agent.Node["default"].AsBoolean() == true).Id ?? agents[0].Id).Trim();
        string channel = accounts.Parent.Name!;
        foreach (var account in accounts.Members)
        {
            string id = account.Name!.Trim();
            if (account["enabled"].AsBoolean() != false && !Same(fallback, id) && agents.Exists(agent => Same(agent.Id, id)) && !bindings.Children.AsEnumerable().Any(binding => Leads(binding, channel, id)))
            {
                context.ReportKey(Descriptor, account, $"{account.Path} has the name of an agent, and no binding leads to it, so OpenClaw hands its messages to the agent {fallback}. Add {{agentId: \"{id}\", match: {{channel: \"{channel}\", accountId: \"{id}\"}}}} to bindings.");
            }
        }
    }

    /// <summary>True for a binding that takes the account's messages, to whichever agent, or that gives the agent something of the channel.</summary>
    private static bool Leads(ConfigNode binding, string channel, string id)
    {
        var match = binding["match"];
        return match.IsIncomplete || match["channel"].IsUnresolved || (Same(match["channel"].AsString(), channel)
            && (match["accountId"].IsUnresolved || match["accountId"].AsString()?.Trim() == "*" || Same(match["accountId"].AsString(), id) || Same(binding["agentId"].AsString(), id)));
    }

    private static bool Same(string? written, string id) => string.Equals(written?.Trim(), id, StringComparison.OrdinalIgnoreCase);
}
