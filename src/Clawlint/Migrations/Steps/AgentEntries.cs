using Clawlint.References;

namespace Clawlint.Migrations.Steps;

/// <summary>Turns the array <c>agents.list</c> into the object <c>agents.entries</c>, each agent under its id.</summary>
internal sealed class AgentEntries : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["agents.list"];

    /// <inheritdoc/>
    public override IEnumerable<MigrationStep> Undo => [new AgentListBack()];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        if (scope.Find("agents", "list") is not { IsArray: true } list)
        {
            return;
        }

        if (list.Children.Count == 0)
        {
            scope.Absorb(list, "It names no agent.");
            return;
        }

        if (scope.Ensure("agents", "entries") is not { } entries)
        {
            scope.Leave(list, "agents.entries is no object.");
            return;
        }

        foreach (var agent in list.Children.ToList())
        {
            Move(scope, agent, entries);
        }
    }

    private static void Move(MigrationScope scope, MigrationValue agent, MigrationValue entries)
    {
        if (!agent.IsObject)
        {
            scope.Leave(agent, "An agent is an object.");
            return;
        }

        string name = FreeName(entries, agent["id"]?.Text);
        if (agent["id"] is { IsScalar: true } id)
        {
            scope.Absorb(id, $"The agent's id is its name, agents.entries.{name}.", heir: agent);
        }

        scope.MoveInto(agent, entries, name);
    }

    private static string FreeName(MigrationValue entries, string? id)
    {
        string wanted = AgentId.Normalize(string.IsNullOrWhiteSpace(id) ? "agent" : id);
        string name = wanted;
        for (int number = 2; entries[name] is not null; number++)
        {
            name = $"{wanted}-{number}";
        }

        return name;
    }
}
