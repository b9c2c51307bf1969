using Clawlint.Config;

namespace Clawlint.Migrations.Steps;

/// <summary>The folder of the agent that owned what was nobody's: where it names none, it was that of all agents.</summary>
internal static class AgentWorkspace
{
    private const string Default = "~/.openclaw/workspace";

    /// <summary>Writes the folder down where an agent names none.</summary>
    public static void Pin(MigrationScope scope, MigrationValue agents, MigrationValue agent)
    {
        if (agent["workspace"] is null)
        {
            scope.Add(agent, "workspace", agents["defaults"]?["workspace"] is { Kind: ConfigKind.String } general ? general.Clone() : MigrationValue.MakeScalar(JsonText.Quote(Default)));
        }
    }
}
