namespace Clawlint.Migrations.Steps;

/// <summary>Makes one switch of the two that let a thread have sessions of its own, for subagents and for ACP. Where they differ, it is off.</summary>
internal sealed class ThreadSpawns : MigrationStep
{
    private const string Newer = "spawnSessions";
    private static readonly string[] Older = ["spawnSubagentSessions", "spawnAcpSessions"];
    private static readonly string[] Owners = ["session.threadBindings", "{channel}.threadBindings"];

    /// <inheritdoc/>
    public override IEnumerable<string> Places => Owners.SelectMany(static owner => Older.Select(name => $"{owner}.{name}"));

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var bindings in Owners.SelectMany(scope.FindAll).ToList())
        {
            var switches = Older.Select(name => bindings[name]).OfType<MigrationValue>().ToList();
            var said = switches.FindAll(static value => value.Boolean is not null);
            if (said.Count > 0)
            {
                scope.Add(bindings, Newer, MigrationValue.MakeScalar(said.TrueForAll(static value => value.Boolean == true) ? "true" : "false"));
            }

            switches.ForEach(value => scope.Absorb(value, $"{Newer} says it for subagents and for ACP."));
        }
    }
}
