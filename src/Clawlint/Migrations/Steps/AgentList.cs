using Clawlint.References;

namespace Clawlint.Migrations.Steps;

/// <summary>The agents of a config, whether an array or an object holds them.</summary>
internal static class AgentList
{
    /// <summary>All agents, in their order.</summary>
    public static IEnumerable<MigrationValue> All(MigrationScope scope) =>
        (scope.Find("agents", "list")?.Children ?? scope.Find("agents", "entries")?.Children ?? []).Where(static agent => agent.IsObject);

    /// <summary>The agent of an id; null where there is none.</summary>
    public static MigrationValue? Find(MigrationScope scope, string id) =>
        All(scope).FirstOrDefault(agent => (agent.Name ?? agent["id"]?.Text?.Trim()) is { } other && AgentId.Normalize(other) == AgentId.Normalize(id));

    /// <summary>The agent of an id, added where there is none; null where the config has no place for it.</summary>
    public static MigrationValue? FindOrAdd(MigrationScope scope, string id)
    {
        if (Find(scope, id) is { } known)
        {
            return known;
        }

        var agent = MigrationValue.MakeObject();
        if (scope.Find("agents", "entries") is { IsObject: true } entries && scope.Find("agents", "list") is null)
        {
            scope.Add(entries, AgentId.Normalize(id), agent);
            return agent;
        }

        if (Ensure(scope) is not { } list)
        {
            return null;
        }

        scope.AppendNew(list, agent);
        scope.AddText(agent, "id", id);
        return agent;
    }

    /// <summary>The array of agents, made where it is missing; null where something else stands in its place.</summary>
    public static MigrationValue? Ensure(MigrationScope scope) =>
        scope.Ensure("agents") is { } agents && scope.EnsureArray(agents, "list") is { IsArray: true } list ? list : null;
}
