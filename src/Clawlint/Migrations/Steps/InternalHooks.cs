namespace Clawlint.Migrations.Steps;

/// <summary>Takes away the modules that were registered as hooks, and the switch that served them alone: left on, it would let in every hook that is found.</summary>
internal sealed class InternalHooks : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["hooks.internal.handlers"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        if (scope.Find("hooks", "internal", "handlers") is not { } handlers)
        {
            return;
        }

        var hooks = handlers.Parent!;
        bool hasOthers = hooks["entries"] is { Children.Count: > 0 } || hooks["load"]?["extraDirs"]?.Children.Any(static folder => !string.IsNullOrWhiteSpace(folder.Text)) == true;
        if (!hasOthers && hooks["enabled"] is { Boolean: true } isOn)
        {
            scope.Drop(isOn, "It served the modules alone; left on, it would let in every hook that is found.");
        }

        scope.Drop(handlers);
    }
}
