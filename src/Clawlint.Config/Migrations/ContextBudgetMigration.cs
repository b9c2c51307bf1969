using Clawlint.Config.Overlays;

namespace Clawlint.Config.Migrations;

/// <summary>
/// Bakes a model provider's <c>contextTokens</c> and <c>contextWindow</c> into those of its models that have none, and takes an
/// agent's <c>contextTokens</c> away.
/// </summary>
internal sealed class ContextBudgetMigration : InMemoryMigration
{
    private const string Tokens = "contextTokens";
    private const string Window = "contextWindow";

    internal override bool MayApply(ConfigNode root)
    {
        foreach (var provider in root["models"]["providers"].Children)
        {
            if (!provider[Tokens].IsMissing || !provider[Window].IsMissing)
            {
                return true;
            }
        }

        var agents = root["agents"];
        return !agents["defaults"][Tokens].IsMissing || HoldsTokens(agents["entries"]) || HoldsTokens(agents["list"]);
    }

    internal override bool Apply(Draft draft, int root)
    {
        bool isChanged = false;
        foreach (int provider in Members(draft, draft.Find(draft.Find(root, "models"), "providers")))
        {
            isChanged |= MoveToModels(draft, provider, Tokens) | MoveToModels(draft, provider, Window);
        }

        int agents = draft.Find(root, "agents");
        isChanged |= RemoveTokens(draft, draft.Find(agents, "defaults"));
        int list = draft.Find(agents, "list");
        foreach (int agent in Members(draft, draft.Find(agents, "entries")).Concat(draft.KindOf(list) == ConfigKind.Array ? draft.Children(list) : []))
        {
            isChanged |= RemoveTokens(draft, agent);
        }

        return isChanged;
    }

    private static bool HoldsTokens(ConfigNode agents)
    {
        foreach (var agent in agents.Children)
        {
            if (!agent[Tokens].IsMissing)
            {
                return true;
            }
        }

        return false;
    }

    private static bool MoveToModels(Draft draft, int provider, string key)
    {
        int budget = draft.Find(provider, key);
        if (budget == Draft.None)
        {
            return false;
        }

        int models = draft.Find(provider, "models");
        foreach (int model in draft.KindOf(models) == ConfigKind.Array ? draft.Children(models) : [])
        {
            if (draft.KindOf(model) == ConfigKind.Object && draft.Find(model, key) == Draft.None)
            {
                int copy = draft.Clone(budget);
                draft[copy].Value.WrittenPath =
                [
                    new ConfigPathStep("models", -1), new ConfigPathStep("providers", -1), new ConfigPathStep(draft.NameOf(provider), -1), new ConfigPathStep(key, -1),
                ];
                draft.Append(model, copy);
            }
        }

        draft.Remove(provider, budget);
        return true;
    }

    private static bool RemoveTokens(Draft draft, int agent)
    {
        int tokens = draft.Find(agent, Tokens);
        if (tokens != Draft.None)
        {
            draft.Remove(agent, tokens);
        }

        return tokens != Draft.None;
    }

    private static List<int> Members(Draft draft, int parent) => draft.KindOf(parent) == ConfigKind.Object ? draft.Children(parent) : [];
}
