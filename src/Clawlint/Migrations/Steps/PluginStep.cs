namespace Clawlint.Migrations.Steps;

/// <summary><c>plugin PATH ID KEY</c>: moves a setting to the config of a plugin, and switches the plugin on where nothing says whether it is.</summary>
internal sealed class PluginStep(string pattern, string plugin, string key) : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => [pattern];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var value in scope.FindAll(pattern).ToList())
        {
            if (value is { IsObject: true, Children.Count: 0 })
            {
                scope.Drop(value, "There is nothing in it.");
            }
            else if (scope.Move(value, ["plugins", "entries", plugin, "config", .. key.Split('.')]))
            {
                scope.Add(scope.Ensure("plugins", "entries", plugin)!, "enabled", MigrationValue.MakeScalar("true"));
            }
        }
    }
}
