using Clawlint.Config;

namespace Clawlint.Rules.Agents;

/// <summary>The agents of a config, in whichever shape the target release has them: <c>agents.entries</c>, or <c>agents.list</c> up to 2026.7.35.</summary>
internal static class AgentRoster
{
    /// <summary>The ids of the agents; OpenClaw has one called main where the config has none.</summary>
    public static IEnumerable<string> IdsIn(ConfigDocument document) => In(document).Select(static agent => agent.Id).DefaultIfEmpty("main");

    /// <summary>The agents that are objects with an id, in the order of the config.</summary>
    public static IEnumerable<(string Id, ConfigNode Node)> In(ConfigDocument document)
    {
        var agents = document.Root["agents"];
        if (!agents["entries"].IsMissing)
        {
            return agents["entries"].Members.AsEnumerable().Where(static entry => entry.Kind == ConfigKind.Object).Select(static entry => (entry.Name!, entry));
        }

        return agents["list"].Children.AsEnumerable()
            .Where(static entry => entry["id"].AsString() is not null)
            .Select(static entry => (entry["id"].AsString()!, entry));
    }
}
