using Clawlint.Config.Overlays;

namespace Clawlint.Config.Migrations;

/// <summary>
/// Something that OpenClaw changes in a config in memory, after includes and variables and before it validates: an old shape
/// that it still takes. The file stays as it is.
/// </summary>
public abstract class InMemoryMigration
{
    private protected InMemoryMigration()
    {
    }

    /// <summary><c>context-budgets</c>: a provider's <c>contextTokens</c> and <c>contextWindow</c> go to its models; an agent's <c>contextTokens</c> goes away.</summary>
    public static InMemoryMigration ContextBudgets { get; } = new ContextBudgetMigration();

    /// <summary><c>agent-roster</c>: <c>agents.list</c> becomes <c>agents.entries</c>, and the marker of the default agent goes away.</summary>
    public static InMemoryMigration AgentRoster { get; } = new AgentRosterMigration();

    /// <summary><c>copilot-discovery</c>: the retired <c>discovery.enabled</c> of the github-copilot plugin goes away.</summary>
    public static InMemoryMigration CopilotDiscovery { get; } = new CopilotDiscoveryMigration();

    /// <summary>The removal of a retired key.</summary>
    /// <param name="path">Names separated by dots, as <see cref="PathPattern"/> reads them; the last one goes away.</param>
    /// <param name="withEmptyParent">Whether the object around goes away too, where nothing is left in it.</param>
    public static InMemoryMigration Remove(string path, bool withEmptyParent) => new RemovalMigration(path, withEmptyParent);

    /// <summary>The removal of a retired flag; a value of another kind stays.</summary>
    public static InMemoryMigration RemoveFlag(string path) => new ScalarMigration(path, takesTexts: false, becomesObject: false);

    /// <summary>An object in the place of a text or flag that set one of its members.</summary>
    public static InMemoryMigration Widen(string path) => new ScalarMigration(path, takesTexts: true, becomesObject: true);

    /// <summary>The move of a value to the key's successor.</summary>
    /// <param name="from">The retired key.</param>
    /// <param name="to">Its successor.</param>
    /// <param name="onlyObjects">Whether values of other kinds stay where they are.</param>
    public static InMemoryMigration Move(string from, string to, bool onlyObjects) => new MoveMigration(from, to, onlyObjects);

    /// <summary>Today's words in the place of yesterday's.</summary>
    public static InMemoryMigration Replace(string path, IReadOnlyDictionary<string, string> words) => new WordMigration(path, words);

    /// <summary>True when the migration may change a config; cheap, so that most configs are left alone.</summary>
    internal abstract bool MayApply(ConfigNode root);

    /// <summary>Changes a draft.</summary>
    /// <returns>True where anything changed.</returns>
    internal abstract bool Apply(Draft draft, int root);
}
