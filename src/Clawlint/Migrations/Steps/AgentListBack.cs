using Clawlint.References;

namespace Clawlint.Migrations.Steps;

/// <summary>Undoes <see cref="AgentEntries"/>: the agents become the elements of <c>agents.list</c> again, each with its id.</summary>
internal sealed class AgentListBack : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["agents.entries"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        if (scope.Find("agents", "entries") is not { IsObject: true } entries || scope.Find("agents", "list") is not null)
        {
            return;
        }

        foreach (var agent in entries.Children.Where(static agent => agent.IsObject).ToList())
        {
            string id = AgentId.Normalize(agent.Name!);
            scope.Append(agent, scope.EnsureArray(scope.Ensure("agents")!, "list"));
            scope.AddText(agent, "id", id);
        }

        scope.RemoveEmptied(entries);
    }
}
