using Clawlint.Config;

namespace Clawlint.Migrations.Steps;

/// <summary>The agents of the first releases, <c>routing.agents</c> and <c>routing.defaultAgentId</c>, become <c>agents.list</c>.</summary>
internal sealed class RoutingAgents : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["routing.agents", "routing.defaultAgentId"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var agent in scope.FindAll("routing.agents.*").Where(static agent => agent.IsObject).ToList())
        {
            if (AgentList.Find(scope, agent.Name!) is { } known)
            {
                foreach (var setting in agent.Children.ToList())
                {
                    scope.MoveInto(setting, known, setting.Name!);
                }
            }
            else if (AgentList.Ensure(scope) is { } list)
            {
                string id = agent.Name!;
                scope.Append(agent, list);
                scope.AddText(agent, "id", id);
            }
        }

        if (scope.Find("routing", "defaultAgentId") is { Kind: ConfigKind.String } wanted)
        {
            MarkDefault(scope, wanted);
        }
    }

    private static void MarkDefault(MigrationScope scope, MigrationValue wanted)
    {
        if (AgentList.All(scope).Any(static agent => agent["default"]?.Boolean == true))
        {
            scope.Drop(wanted, "Another agent is marked as the default, and that one counts.");
        }
        else if (AgentList.FindOrAdd(scope, wanted.Text!.Trim()) is { } agent)
        {
            scope.Add(agent, "default", MigrationValue.MakeScalar("true"));
            scope.Absorb(wanted, "The agent itself is marked as the default.");
        }
    }
}
