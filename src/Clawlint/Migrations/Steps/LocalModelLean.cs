namespace Clawlint.Migrations.Steps;

/// <summary>Takes away what the wizard set for a model on one's own machine. What somebody set by hand stays.</summary>
internal sealed class LocalModelLean : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["wizard.localModelLeanAutoModel"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        if (scope.Find("wizard", "localModelLeanAutoModel") is not { } chosen)
        {
            return;
        }

        var model = scope.Find("agents", "defaults", "model");
        string? primary = model?.Text ?? model?["primary"]?.Text;
        if (primary is not null && chosen.Text == primary && scope.Find("agents", "defaults", "experimental", "localModelLean") is { Boolean: true } isLean)
        {
            scope.Drop(isLean);
        }

        scope.Drop(chosen);
    }
}
