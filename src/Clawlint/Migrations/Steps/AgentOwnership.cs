
namespace Clawlint.Migrations.Steps;

/// <summary>
/// Several agents of which none is marked as the default: until now the first one was it. OpenClaw wants it said that nothing is left to
/// a default, and who does what is bound to nobody.
/// </summary>
internal sealed class AgentOwnership : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["agents.list", "agents.entries"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        if (scope.Find("agents") is not { } agents || agents["entries"] is not { IsObject: true } entries || agents["ownership"] is not null)
        {
            return;
        }

        var roster = entries.Children.Where(static entry => entry.IsObject).ToList();
        if (roster.Count < 2 || roster.Exists(static entry => entry["default"] is { } mark && mark.Boolean != false))
        {
            return;
        }

        scope.AddText(agents, "ownership", "explicit");

        // The order of a list said who comes first; that of entries says nothing.
        if (roster[0].FirstName is null && !roster[0].Origin.IsMissing)
        {
            AgentWorkspace.Pin(scope, agents, roster[0]);
            BindAccounts(scope, roster[0].Name!);
        }

        if (entries["main"] is { IsObject: true })
        {
            NameOwners(scope, agents, roster);
        }
    }

    /// <summary>Each account that nothing is bound to: with ownership explicit its messages would reach nobody.</summary>
    private static void BindAccounts(MigrationScope scope, string first)
    {
        if (scope.Find("channels") is not { IsObject: true } channels || scope.Find("plugins", "enabled")?.Boolean == false || scope.Find("bindings") is { IsArray: false })
        {
            return;
        }

        foreach (var channel in channels.Children.Where(static channel => !ChannelSection.IsMetadata(channel) && channel is { IsObject: true } && channel["enabled"]?.Boolean != false).OrderBy(static channel => channel.Name, StringComparer.Ordinal).ToList())
        {
            foreach (string account in ChannelSection.AccountsOf(channel).Where(account => !scope.FindAll("bindings[]").Any(binding => RouteBinding.IsAccount(binding, channel.Name!, account))).ToList())
            {
                RouteBinding.Append(scope, first, channel.Name!, account);
            }
        }
    }

    private static void NameOwners(MigrationScope scope, MigrationValue agents, List<MigrationValue> roster)
    {
        bool hasHeartbeat = agents["defaults"]?["heartbeat"] is not null || roster.Exists(static entry => entry["heartbeat"] is not null);
        if (scope.EnsureIn(agents, "defaults", "systemAgent") is { } system)
        {
            scope.AddText(system, "agentId", "main");
        }

        if (!hasHeartbeat && scope.EnsureIn(agents, "defaults", "heartbeat") is { } heartbeat)
        {
            scope.AddText(heartbeat, "agentId", "main");
        }
    }
}
