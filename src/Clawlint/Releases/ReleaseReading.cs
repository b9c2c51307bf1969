using System.Collections.Concurrent;
using System.Collections.Frozen;
using Clawlint.Config;
using Clawlint.Config.Migrations;
using Clawlint.Config.Variables;
using Clawlint.Environments;

namespace Clawlint.Releases;

/// <summary>What each release does with a config between parsing and validating it.</summary>
public static class ReleaseReading
{
    private static readonly Lazy<Fact[]> Facts = new(ReadFacts);
    private static readonly ConcurrentDictionary<OpenClawRelease, ReadingBehavior> Known = new();
    private static readonly ConcurrentDictionary<(string Facts, VariableFilter Blocked), ReadingBehavior> Distinct = new();

    /// <summary>What a release does. Releases that do the same share one.</summary>
    public static ReadingBehavior For(OpenClawRelease release) => Known.GetOrAdd(release, static release =>
    {
        var facts = Array.FindAll(Facts.Value, fact => fact.Holds(release));
        var blocked = BlockedVariables.InConfig(release);
        return Distinct.GetOrAdd((string.Join(',', facts.Select(static fact => string.Join(' ', fact.Arguments.Prepend(fact.Name)))), blocked), static (key, facts) => Create(facts, key.Blocked), facts);
    });

    private static ReadingBehavior Create(Fact[] facts, VariableFilter blocked) => new()
    {
        ConfinesIncludes = Array.Exists(facts, static fact => fact.Name == "confines-includes"),
        GuardsIncludes = Array.Exists(facts, static fact => fact.Name == "guards-includes"),
        HasIncludeRoots = Array.Exists(facts, static fact => fact.Name == "include-roots"),
        PrototypeNames = Array.Exists(facts, static fact => fact.Name == "drops-prototype-names") ? PrototypeNames.Dropped
            : Array.Exists(facts, static fact => fact.Name == "drops-later-prototype-names") ? PrototypeNames.DroppedFromLater
            : PrototypeNames.Kept,
        TakesBlankVariables = Array.Exists(facts, static fact => fact.Name == "takes-blank-variables"),
        TakesVariablesWithReferences = Array.Exists(facts, static fact => fact.Name == "takes-variables-with-references"),
        Migrations = [.. facts.Select(static fact => fact.ToMigration()).OfType<InMemoryMigration>()],
        BlockedVariables = blocked,
    };

    private static Fact[] ReadFacts() =>
        [.. FactLines.ReadWords("reading.txt").Select(static words => new Fact(FactLines.ReadBound(words[0]), FactLines.ReadBound(words[1]), words[2], words[3..]))];

    /// <summary>A line of <c>schema/reading.txt</c>.</summary>
    private sealed record Fact(OpenClawRelease? From, OpenClawRelease? To, string Name, string[] Arguments)
    {
        public bool Holds(OpenClawRelease release) => (From is null || From <= release) && (To is null || release <= To);

        /// <summary>The migration that the line speaks of; null where it speaks of something else.</summary>
        public InMemoryMigration? ToMigration() => (Name, Arguments) switch
        {
            ("remove", [var path]) => InMemoryMigration.Remove(path, withEmptyParent: false),
            ("remove-with-empty-parent", [var path]) => InMemoryMigration.Remove(path, withEmptyParent: true),
            ("remove-flag", [var path]) => InMemoryMigration.RemoveFlag(path),
            ("widen", [var path]) => InMemoryMigration.Widen(path),
            ("move", [var from, var to]) => InMemoryMigration.Move(from, to, onlyObjects: false),
            ("move-object", [var from, var to]) => InMemoryMigration.Move(from, to, onlyObjects: true),
            ("replace", [var path, .. var words]) => InMemoryMigration.Replace(path, words.Select(static word => word.Split('=')).ToFrozenDictionary(static word => word[0], static word => word[1])),
            ("migrate", ["context-budgets"]) => InMemoryMigration.ContextBudgets,
            ("migrate", ["agent-roster"]) => InMemoryMigration.AgentRoster,
            ("migrate", ["copilot-discovery"]) => InMemoryMigration.CopilotDiscovery,
            (_, { Length: > 0 }) => throw new FormatException($"schema/reading.txt names an unknown migration: {Name}"),
            _ => null,
        };
    }
}
