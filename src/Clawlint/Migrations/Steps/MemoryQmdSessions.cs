using Clawlint.Config;

namespace Clawlint.Migrations.Steps;

/// <summary>Keeps sessions in what memory searches, where the retired engine was told to.</summary>
internal sealed class MemoryQmdSessions : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["memory.qmd.sessions.enabled", "memory.search.qmd.sessions.enabled"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var isOn in Places.SelectMany(scope.FindAll).Where(static value => value.Boolean == true).ToList())
        {
            if (scope.Ensure("memory", "search", "experimental") is not { } experimental)
            {
                continue;
            }

            scope.Add(experimental, "sessionMemory", MigrationValue.MakeScalar("true"));
            var sources = scope.EnsureArray(scope.Ensure("memory", "search")!, "sources");
            foreach (string source in sources.Children.Count == 0 ? ["memory", "sessions"] : (string[])["sessions"])
            {
                if (!sources.Children.Any(child => child.Text == source))
                {
                    scope.AppendNew(sources, MigrationValue.MakeScalar(JsonText.Quote(source)));
                }
            }

            scope.Absorb(isOn, "memory.search.sources says it.");
        }
    }
}
