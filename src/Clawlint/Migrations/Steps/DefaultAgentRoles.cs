namespace Clawlint.Migrations.Steps;

/// <summary>
/// One of several agents is marked as the default: whatever was bound to nobody was its. The mark goes, and each of those things names the agent.
/// </summary>
internal sealed class DefaultAgentRoles : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["{entry}.default"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        if (scope.Find("agents") is not { } agents || agents["entries"] is not { IsObject: true } entries || agents["ownership"] is not null)
        {
            return;
        }

        var roster = entries.Children.Where(static entry => entry.IsObject).ToList();
        var marks = roster.Select(static entry => entry["default"]).OfType<MigrationValue>().ToList();
        if (marks.Count(static mark => mark.Boolean == true) != 1 || marks.Exists(static mark => mark.Boolean is null))
        {
            return;
        }

        var owner = marks.Find(static mark => mark.Boolean == true)!.Parent!;
        if (roster.Count > 1)
        {
            string id = owner.Name!;
            AgentWorkspace.Pin(scope, agents, owner);
            BindChannels(scope, id);
            NameOwner(scope, agents, roster, id);
            scope.AddText(agents, "ownership", "explicit");
        }

        marks.ForEach(mark => scope.Absorb(
            mark,
            roster.Count > 1 ? "agents.ownership, agents.defaults and bindings say what the agent owns." : "There is one agent, and it owns all.",
            heir: mark.Parent));
    }

    /// <summary>The last binding of each channel, so that those of the file go before it.</summary>
    private static void BindChannels(MigrationScope scope, string id)
    {
        if (scope.Find("channels") is not { IsObject: true } channels || scope.Find("bindings") is { IsArray: false })
        {
            return;
        }

        var unbound = channels.Children
            .Where(channel => !ChannelSection.IsMetadata(channel) && channel["enabled"]?.Boolean != false)
            .Select(static channel => channel.Name!.Trim().ToLowerInvariant())
            .Where(channel => scope.FindAll("bindings[]").All(binding => !RouteBinding.IsWholeChannel(binding, channel)))
            .Order(StringComparer.Ordinal).ToList();
        unbound.ForEach(channel => RouteBinding.Append(scope, id, channel, "*"));
    }

    private static void NameOwner(MigrationScope scope, MigrationValue agents, List<MigrationValue> roster, string id)
    {
        if (agents["defaults"]?["heartbeat"] is null && !roster.Exists(static entry => entry["heartbeat"] is not null))
        {
            Name(scope, id, agents, "defaults", "heartbeat");
        }

        Name(scope, id, agents, "defaults", "systemAgent");
        if (id != "main")
        {
            Name(scope, id, agents, "defaults", "authInheritance");
        }

        if (scope.Find("session", "store")?.Text is { } store && store.Trim().Length > 0 && !store.Contains("{agentId}", StringComparison.Ordinal))
        {
            Name(scope, id, agents, "defaults", "sessionStore");
        }

        Name(scope, id, scope.Root, "talk");
    }

    private static void Name(MigrationScope scope, string id, MigrationValue start, params ReadOnlySpan<string> path)
    {
        if (scope.EnsureIn(start, path) is { } owned)
        {
            scope.AddText(owned, "agentId", id);
        }
    }
}
