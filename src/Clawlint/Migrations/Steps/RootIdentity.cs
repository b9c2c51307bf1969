namespace Clawlint.Migrations.Steps;

/// <summary>The one identity of the first releases becomes that of the default agent.</summary>
internal sealed class RootIdentity : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["identity"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        if (scope.Find("identity") is not { IsObject: true } identity)
        {
            return;
        }

        var agents = AgentList.All(scope).ToList();
        var owner = agents.Find(static agent => agent["default"]?.Boolean == true) ?? agents.FirstOrDefault() ?? AgentList.FindOrAdd(scope, "main");
        if (owner is null)
        {
            scope.Leave(identity, "There is no roster of agents that it could go to.");
        }
        else
        {
            scope.MoveInto(identity, owner, "identity");
        }
    }
}
